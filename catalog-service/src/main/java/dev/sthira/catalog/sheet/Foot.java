package dev.sthira.catalog.sheet;

import dev.sthira.catalog.lettering.Face;
import dev.sthira.catalog.lettering.Ruler;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.kit.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The foot of the page: what is left out, whose work it is, and the code that starts the class.
final class Foot {
    private static final double GAP = 8;
    private static final double CAPTION = 74;

    private Foot() {}

    static double height(Sheet sheet, Words words, Paper paper, Ruler ruler) {
        double high = 0;
        for (var line : lines(sheet, words)) {
            high += ruler.lines(line, Face.BOLD, Layout.FOOT, width(sheet, paper)) * Layout.FOOT * Type.LEADING + 2;
        }
        return GAP + Math.max(high, sheet.start() == null ? 0 : Layout.QR) + 2;
    }

    /// The width of the words, beside the code and its caption.
    static double width(Sheet sheet, Paper paper) {
        return Type.hundredths(Layout.content(paper) - (sheet.start() == null ? 0 : Layout.QR + CAPTION + 12));
    }

    static double caption() {
        return CAPTION;
    }

    static List<String> lines(Sheet sheet, Words words) {
        return Stream.of(leftOut(sheet, words), words.say("kindly"), sheet.note(), license(sheet, words))
                .filter(Objects::nonNull)
                .toList();
    }

    static @Nullable String leftOut(Sheet sheet, Words words) {
        return sheet.leftOut().isEmpty()
                ? null
                : words.say("left-out") + " " + String.join("; ", sheet.leftOut()) + ".";
    }

    static String license(Sheet sheet, Words words) {
        return words.say(Sequence.isOnesOwn(sheet.slug()) ? "license-own" : "license");
    }
}
