package dev.sthira.notification.message;

import dev.sthira.kit.text.Visible;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text that may stand in a header of a mail: one line, nothing invisible, not endless. There is no other way in.
///
/// Whatever could end a line or hide something (control and format characters, line and paragraph separators, broken
/// surrogates) becomes a blank; joiners that make a letter or a picture what it is stay. Letters whose low byte is a
/// carriage return (č, 瘍) stay: they travel as encoded words,
/// never narrowed to bytes.
/// `=?`, which begins an encoded word, is taken apart, so that nothing hides in one.
public record HeaderText(String value) {
    private static final int LONGEST = 150;
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    public HeaderText {
        var line = new StringBuilder();
        var points = value.codePoints().limit(4L * LONGEST).toArray();
        for (int at = 0; at < points.length; at++) {
            line.appendCodePoint(Visible.at(points, at) ? points[at] : ' ');
        }
        value = shortened(BLANKS.matcher(line).replaceAll(" ").strip()).replace("=?", "= ?");
    }

    private static String shortened(String line) {
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        var end = characters.preceding(line.offsetByCodePoints(0, LONGEST - 1) + 1);
        return line.substring(0, end).strip() + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
