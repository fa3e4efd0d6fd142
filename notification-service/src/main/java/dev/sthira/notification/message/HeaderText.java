package dev.sthira.notification.message;

import java.util.regex.Pattern;

/// Text that may stand in a header of a mail: one line, nothing invisible, not endless. There is no other way in.
///
/// Whatever could end a line or hide something (control and format characters, line and paragraph separators, broken
/// surrogates) becomes a blank. Letters whose low byte is a carriage return (č, 瘍) stay: they travel as encoded words,
/// never narrowed to bytes.
/// `=?`, which begins an encoded word, is taken apart, so that nothing hides in one.
public record HeaderText(String value) {
    private static final int LONGEST = 150;
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    public HeaderText {
        var line = new StringBuilder();
        value.codePoints().limit(4L * LONGEST).forEach(point -> line.appendCodePoint(isPlain(point) ? point : ' '));
        value = shortened(BLANKS.matcher(line).replaceAll(" ").strip()).replace("=?", "= ?");
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
