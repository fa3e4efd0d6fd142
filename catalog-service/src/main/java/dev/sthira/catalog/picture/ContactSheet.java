package dev.sthira.catalog.picture;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All pictures of a class on one sheet, in order, with number, names, side and dose.
final class ContactSheet {
    private static final int COLUMNS = 4;
    private static final int WIDTH = 240;
    private static final int PICTURE = 180;
    private static final int HEIGHT = 234;
    private static final int MARGIN = 24;
    private static final int HEAD = 58;
    private static final int HEADING = 34;
    private static final int GAP = 12;
    private final String title;
    private final String language;
    private final List<Part> parts;

    ContactSheet(String title, String language, List<Part> parts) {
        this.title = title;
        this.language = language;
        this.parts = List.copyOf(parts);
    }

    /// Steps under a heading.
    record Part(String heading, List<Cell> cells) {
        Part {
            cells = List.copyOf(cells);
        }

        int rows() {
            return (cells.size() + COLUMNS - 1) / COLUMNS;
        }
    }

    /// One step of the class; without a picture its frame stays empty.
    record Cell(
            int number,
            String name,
            @Nullable String sanskrit,
            String measure,
            @Nullable Scene scene,
            boolean mirrored) {}

    String svg(Theme theme) {
        var svg = new Svg(theme, Manner.STYLED);
        var width = COLUMNS * WIDTH + (COLUMNS - 1) * GAP + 2 * MARGIN;
        var height = HEAD
                + parts.stream()
                        .mapToInt(part -> HEADING + part.rows() * (HEIGHT + GAP))
                        .sum()
                + MARGIN;
        var count = parts.stream().mapToInt(part -> part.cells().size()).sum();
        var caption = new Caption(
                title, "The %d steps of the class in order, each with its picture, names and dose.".formatted(count));
        var sheet = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\"%s\">"
                        .formatted(width, height, Svg.text(language)));
        sheet.append(Svg.words(caption)).append(svg.style(paints())).append(words(svg, theme));
        sheet.append("<path class=\"sheet\" d=\"M0 0h%dv%dh-%dz\"/>".formatted(width, height, width));
        sheet.append(text("title", MARGIN, 40, title));
        var y = HEAD;
        for (var part : parts) {
            sheet.append(text("part", MARGIN, y + 20, part.heading()));
            y += HEADING;
            for (int index = 0; index < part.cells().size(); index++) {
                sheet.append(cell(
                        svg,
                        part.cells().get(index),
                        MARGIN + index % COLUMNS * (WIDTH + GAP),
                        y + index / COLUMNS * (HEIGHT + GAP)));
            }
            y += part.rows() * (HEIGHT + GAP);
        }
        return sheet.append("</svg>").toString();
    }

    private EnumSet<Paint> paints() {
        var paints = EnumSet.of(Paint.PAPER);
        parts.stream().flatMap(part -> part.cells().stream()).map(Cell::scene).forEach(scene -> {
            if (scene != null) {
                paints.addAll(Svg.paints(scene));
            }
        });
        return paints;
    }

    private static String words(Svg svg, Theme theme) {
        var day = ".sheet{fill:#fffdf9}text{fill:#2b2b2b}.soft{fill:#5d5a54}";
        var night = ".sheet{fill:#121517}text{fill:#ece7df}.soft{fill:#b5aea3}";
        var colours = switch (theme) {
            case LIGHT -> day;
            case DARK -> night;
            case AUTO -> day + "@media(prefers-color-scheme:dark){" + night + "}";
        };
        return "<style>text{font-family:'Source Sans 3','Noto Sans',system-ui,sans-serif;font-size:13px}.title{font-size:26px;font-weight:600}.part{font-size:16px;font-weight:600}.name{font-size:14px;font-weight:600}.iast{font-style:italic}"
                + colours + "</style>";
    }

    private static String cell(Svg svg, Cell cell, int x, int y) {
        var out = new StringBuilder("<g>");
        var scene = cell.scene();
        if (scene != null) {
            out.append("<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"%s\">"
                    .formatted(x, y, WIDTH, PICTURE, Svg.box(scene)));
            out.append(svg.paper(scene))
                    .append(svg.body(scene, cell.mirrored()))
                    .append("</svg>");
        } else {
            out.append("<path class=\"paper\" d=\"M%d %dh%dv%dh-%dz\"/>".formatted(x, y, WIDTH, PICTURE, WIDTH));
        }
        out.append(text("name", x, y + PICTURE + 18, cell.number() + "  " + shortened(cell.name(), 33)));
        if (cell.sanskrit() != null) {
            out.append(text("iast soft", x, y + PICTURE + 34, shortened(cell.sanskrit(), 40)));
        }
        return out.append(text("soft", x, y + PICTURE + 50, shortened(cell.measure(), 42)))
                .append("</g>")
                .toString();
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1).strip() + "…";
    }

    private static String text(String kind, int x, int y, String words) {
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>".formatted(kind, x, y, Svg.text(words));
    }
}
