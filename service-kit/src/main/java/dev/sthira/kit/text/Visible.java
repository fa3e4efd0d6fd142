package dev.sthira.kit.text;

/// Tells what can be seen from what cannot. Of the invisible signs, those count as seen that make what is seen what it
/// is: a joiner inside a word or a picture, a tag in a flag.
public final class Visible {
    private Visible() {}

    /// Whether all of a text is visible.
    public static boolean all(String text) {
        var points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            if (!at(points, at)) {
                return false;
            }
        }
        return true;
    }

    /// Whether one character of a text is visible, where it stands.
    public static boolean at(int[] points, int at) {
        return switch (Character.getType(points[at])) {
            case Character.FORMAT -> Joiners.isPartOfALetter(points, at);
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
