package dev.sthira.catalog.sheet;

import dev.sthira.catalog.picture.Caption;
import dev.sthira.catalog.picture.Manner;
import dev.sthira.catalog.picture.Pictures;
import dev.sthira.catalog.picture.Theme;
import dev.sthira.catalog.shelf.Languages;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/// The pictures of the cards as drawings inside the page.
@Singleton
final class Drawings {
    private static final Pattern BOX = Pattern.compile("viewBox=\"([-0-9. ]+)\"");
    private static final String WORDS_END = "</desc>";
    private final Pictures pictures;

    Drawings(Pictures pictures) {
        this.pictures = pictures;
    }

    /// The picture of a card so high; nothing where nobody has drawn it.
    String of(Card card, double height, String alternative) {
        return pictures.svg(
                        card.pose(),
                        card.variation(),
                        card.seat(),
                        card.side(),
                        Theme.LIGHT,
                        Manner.PLAIN,
                        new Caption(Languages.ORIGINAL, alternative, alternative))
                .map(svg -> inPage(svg, height, alternative))
                .orElse("");
    }

    private static String inPage(String svg, double height, String alternative) {
        var box = BOX.matcher(svg);
        if (!box.find()) {
            throw new IllegalStateException("a picture says its box");
        }
        var shapes = svg.substring(svg.indexOf(WORDS_END) + WORDS_END.length(), svg.lastIndexOf("</svg>"));
        return element(box.group(1), Type.hundredths(height / 0.75), height, alternative, shapes);
    }

    static String element(String box, double width, double height, String alternative, String shapes) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\" width=\"%spt\" height=\"%spt\""
                        + " style=\"width:%spt;height:%spt\" alt=\"%s\">%s</svg>")
                .formatted(box, width, height, width, height, escaped(alternative), shapes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
