package dev.sthira.catalog.picture;

import dev.sthira.catalog.lettering.Face;
import dev.sthira.catalog.lettering.Typefaces;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The letters that a drawing is written with, and which it carries within it: whoever looks at it needs no font of
/// ours.
final class CarriedLetters {
    private final Typefaces fonts;
    private final Map<Face, SortedSet<Integer>> letters = new EnumMap<>(Face.class);

    CarriedLetters(Typefaces fonts) {
        this.fonts = fonts;
    }

    /// Takes the letters of these words along, and says how wide the words come out at a size.
    double take(String words, Face face, double size) {
        words.codePoints().forEach(letters.computeIfAbsent(face, _ -> new TreeSet<>())::add);
        return fonts.width(words, face) * size;
    }

    /// How the words of a face are to be set; a viewer that knows no carried fonts takes one of its own.
    static String family(Face face) {
        return switch (face) {
            case REGULAR, BOLD -> "'Sthira Sheet','Noto Sans','Source Sans 3',system-ui,sans-serif";
            case ITALIC -> "'Sthira Sanskrit','Gentium Plus','Noto Serif',serif";
        };
    }

    /// The rules that bring them.
    String style() {
        var style = new StringBuilder();
        letters.forEach((face, some) ->
                style.append("@font-face{font-family:%s;font-weight:%d;font-style:%s;src:url(data:font/ttf;base64,%s)}"
                        .formatted(
                                family(face).substring(0, family(face).indexOf(',')),
                                face == Face.BOLD ? 700 : 400,
                                face == Face.ITALIC ? "italic" : "normal",
                                Base64.getEncoder().encodeToString(fonts.cut(face, some)))));
        return style.toString();
    }
}
