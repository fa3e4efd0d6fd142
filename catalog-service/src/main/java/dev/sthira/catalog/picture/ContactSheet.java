package dev.sthira.catalog.picture;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All pictures of a class on one sheet, in order, with number, names, side and dose.
final class ContactSheet {
    private static final int COLUMNS = 5;
    private static final int WIDTH = 236;
    private static final int PICTURE = 177;
    private static final int HEADING = 24;
    private static final int WORDS = 58;
    private static final int HEIGHT = HEADING + PICTURE + WORDS;
    private static final int MARGIN = 28;
    private static final int HEAD = 62;
    private static final int GAP = 16;
    private static final double LETTER = 7.3;
    private static final String FONT = "'Source Sans 3','Noto Sans',system-ui,sans-serif";
    private final String title;
    private final String language;
    private final List<Cell> cells;

    ContactSheet(String title, String language, List<Cell> cells) {
        this.title = title;
        this.language = language;
        this.cells = List.copyOf(cells);
    }

    /// One step of the class; the first one under a heading carries it. Without a picture its frame stays empty.
    record Cell(
            int number,
            @Nullable String heading,
            String name,
            @Nullable String sanskrit,
            String measure,
            @Nullable Scene scene,
            boolean mirrored) {}

    String svg(Theme theme) {
        var svg = new Svg(theme, Manner.STYLED);
        var rows = (cells.size() + COLUMNS - 1) / COLUMNS;
        var width = COLUMNS * WIDTH + (COLUMNS - 1) * GAP + 2 * MARGIN;
        var height = HEAD + rows * (HEIGHT + GAP) + MARGIN;
        var caption = new Caption(
                title,
                "The %d steps of the class in order, each with picture, names and dose.".formatted(cells.size()));
        var sheet = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"%s"
                .formatted(width, height, Svg.STROKE));
        sheet.append(" aria-labelledby=\"t d\" xml:lang=\"")
                .append(Svg.text(language))
                .append("\">");
        sheet.append(Svg.words(caption)).append(svg.style(paints())).append(style(theme));
        sheet.append("<path class=\"sheet\" d=\"M0 0h%dv%dh-%dz\"/>".formatted(width, height, width));
        sheet.append(text("title", MARGIN, 44, title, width));
        for (int index = 0; index < cells.size(); index++) {
            var x = MARGIN + index % COLUMNS * (WIDTH + GAP);
            var y = HEAD + index / COLUMNS * (HEIGHT + GAP);
            sheet.append(cell(svg, cells.get(index), x, y));
        }
        return sheet.append("</svg>").toString();
    }

    private EnumSet<Paint> paints() {
        var paints = EnumSet.of(Paint.PAPER);
        for (var cell : cells) {
            var scene = cell.scene();
            if (scene != null) {
                paints.addAll(Svg.paints(scene));
            }
        }
        return paints;
    }

    private static String style(Theme theme) {
        var day = ".sheet{fill:#fffdf9}.ink{fill:#2b2b2b}.soft{fill:#5d5a54}.head{fill:#8f321e}";
        var night = ".sheet{fill:#121517}.ink{fill:#ece7df}.soft{fill:#b5aea3}.head{fill:#e08a72}";
        var colours = switch (theme) {
            case LIGHT -> day;
            case DARK -> night;
            case AUTO -> day + "@media(prefers-color-scheme:dark){" + night + "}";
        };
        return "<style>" + colours + "</style>";
    }

    private static String cell(Svg svg, Cell cell, int x, int y) {
        var out = new StringBuilder("<g>");
        var heading = cell.heading();
        if (heading != null) {
            out.append("<path class=\"head\" d=\"M%d %dh%dv1h-%dz\"/>".formatted(x, y, WIDTH, WIDTH));
            out.append(text("head", x, y + 17, heading, WIDTH));
        }
        var top = y + HEADING;
        out.append(picture(svg, cell, x, top));
        var name = cell.number() + "  " + cell.name();
        out.append(text("name", x, top + PICTURE + 18, name, WIDTH));
        var sanskrit = cell.sanskrit();
        if (sanskrit != null) {
            out.append(text("iast", x, top + PICTURE + 35, sanskrit, WIDTH));
        }
        var last = top + PICTURE + (sanskrit == null ? 35 : 52);
        return out.append(text("soft", x, last, cell.measure(), WIDTH))
                .append("</g>")
                .toString();
    }

    private static String picture(Svg svg, Cell cell, int x, int y) {
        var scene = cell.scene();
        if (scene == null) {
            return "<path class=\"paper\" d=\"M%d %dh%dv%dh-%dz\"/>".formatted(x, y, WIDTH, PICTURE, WIDTH);
        }
        var frame = "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"%s\">"
                .formatted(x, y, WIDTH, PICTURE, Svg.box(scene));
        return frame + svg.paper(scene) + svg.body(scene, cell.mirrored()) + "</svg>";
    }

    /// A line of words, set closer where it would be too long.
    private static String text(String kind, int x, int y, String words, int room) {
        var face = switch (kind) {
            case "title" -> "class=\"ink\" font-size=\"28\" font-weight=\"600\"";
            case "head" -> "class=\"head\" font-size=\"13\" font-weight=\"600\"";
            case "name" -> "class=\"ink\" font-size=\"14.5\" font-weight=\"600\"";
            case "iast" -> "class=\"soft\" font-size=\"13.5\" font-style=\"italic\"";
            default -> "class=\"soft\" font-size=\"13\"";
        };
        var close = !kind.equals("title") && words.length() * LETTER > room
                ? " textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\"".formatted(room)
                : "";
        return "<text %s font-family=\"%s\" x=\"%d\" y=\"%d\"%s>%s</text>"
                .formatted(face, FONT, x, y, close, Svg.text(words));
    }
}
