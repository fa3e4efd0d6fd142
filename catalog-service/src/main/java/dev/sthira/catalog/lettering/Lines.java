package dev.sthira.catalog.lettering;

import java.util.ArrayList;
import java.util.List;

/// Breaks a text into lines of a measured width.
public final class Lines {
    private static final String ELLIPSIS = "…";
    private final Ruler ruler;
    private final Face face;
    private final double size;
    private final double width;

    /// @param width room for a line, in the unit of the size
    public Lines(Ruler ruler, Face face, double size, double width) {
        this.ruler = ruler;
        this.face = face;
        this.size = size;
        this.width = width;
    }

    /// At most so many lines; what has no room ends in an ellipsis.
    public List<String> of(String text, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer) || line.isEmpty()) {
                line = longer;
            } else if (lines.size() == most - 1) {
                line = longer + ELLIPSIS;
                break;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines.stream().map(this::cut).toList();
    }

    private String cut(String line) {
        if (fits(line)) {
            return line;
        }
        var letters = line.replace(ELLIPSIS, "").codePoints().toArray();
        var end = letters.length;
        while (end > 0 && !fits(new String(letters, 0, end) + ELLIPSIS)) {
            end--;
        }
        return new String(letters, 0, end).strip() + ELLIPSIS;
    }

    private boolean fits(String text) {
        return ruler.width(text, face) * size <= width;
    }
}
