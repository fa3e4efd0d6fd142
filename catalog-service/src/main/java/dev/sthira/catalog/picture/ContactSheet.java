package dev.sthira.catalog.picture;

import dev.sthira.catalog.lettering.Face;
import dev.sthira.catalog.lettering.Lines;
import dev.sthira.catalog.lettering.Typefaces;
import dev.sthira.kit.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All pictures of a class on one sheet, in order, with number, names, side and dose. Words are broken into lines by
/// their measured width, and a row is as high as its longest words.
final class ContactSheet {
    private static final int COLUMNS = 5;
    static final int WIDTH = 236;
    static final int PICTURE = 177;
    private static final int MARGIN = 28;
    private static final int HEAD = 62;
    private static final int NOTE = 22;
    private static final int GAP = 16;
    private static final int UNDER_HEADING = 7;
    private static final int UNDER_PICTURE = 4;
    /// Some viewers set wider letters than those it carries.
    private static final double ROOM = WIDTH / 1.06;

    private final String title;
    private final @Nullable String note;
    private final Words words;
    private final Typefaces fonts;
    private final CarriedLetters letters;
    private final List<Cell> cells;

    /// @param note in which language it is, where that is not the one asked for
    ContactSheet(String title, @Nullable String note, Words words, Typefaces fonts, List<Cell> cells) {
        this.title = title;
        this.note = note;
        this.words = words;
        this.fonts = fonts;
        this.letters = new CarriedLetters(fonts);
        this.cells = List.copyOf(cells);
    }

    /// One step of the class; the first one under a heading carries it. Without a picture its frame stays empty.
    record Cell(
            int number,
            @Nullable String heading,
            String name,
            @Nullable String sanskrit,
            String measure,
            @Nullable String rhythm,
            @Nullable Scene scene,
            boolean mirrored) {}

    /// How words are set: `class`, face, size, and the most lines of them.
    private enum Style {
        TITLE("ink", Face.BOLD, 28, 1),
        NOTE("soft", Face.REGULAR, 14.5, 1),
        HEADING("head", Face.BOLD, 13, 2),
        NAME("ink", Face.BOLD, 14.5, 2),
        SANSKRIT("soft", Face.ITALIC, 14.5, 2),
        MEASURE("soft", Face.REGULAR, 13, 2);

        private final String colour;
        private final Face face;
        private final double size;
        private final int most;

        Style(String colour, Face face, double size, int most) {
            this.colour = colour;
            this.face = face;
            this.size = size;
            this.most = most;
        }

        double line() {
            return Math.ceil(size * 1.24);
        }
    }

    /// A cell with its words in lines.
    private record Placed(Cell cell, List<Line> above, List<Line> below) {}

    private record Line(Style style, String words) {}

    String svg(Theme theme) {
        var svg = new Svg(theme, Manner.STYLED);
        var width = COLUMNS * WIDTH + (COLUMNS - 1) * GAP + 2 * MARGIN;
        var body = new StringBuilder(text(new Line(Style.TITLE, title), MARGIN, 44));
        var y = (double) HEAD;
        if (note != null) {
            body.append(text(new Line(Style.NOTE, note), MARGIN, HEAD + 4));
            y += NOTE;
        }
        for (int first = 0; first < cells.size(); first += COLUMNS) {
            var row = cells.subList(first, Math.min(first + COLUMNS, cells.size())).stream()
                    .map(this::placed)
                    .toList();
            y += row(svg, row, y, body) + GAP;
        }
        var height = Math.round(y) + MARGIN;
        var caption = new Caption(words.language(), title, words.counted("contact-sheet", cells.size()));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"%s"
                        .formatted(width, height, Svg.STROKE)
                + " aria-labelledby=\"t d\" xml:lang=\"" + Svg.text(caption.language()) + "\">"
                + Svg.words(caption)
                + svg.style(paints())
                + style(theme, letters)
                + "<path class=\"sheet\" d=\"M0 0h%dv%dh-%dz\"/>".formatted(width, height, width)
                + body
                + "</svg>";
    }

    private Placed placed(Cell cell) {
        var above = new ArrayList<Line>();
        add(above, Style.HEADING, cell.heading());
        var below = new ArrayList<Line>();
        add(below, Style.NAME, cell.number() + "  " + cell.name());
        add(below, Style.SANSKRIT, cell.sanskrit());
        add(below, Style.MEASURE, cell.measure());
        add(below, Style.MEASURE, cell.rhythm());
        return new Placed(cell, above, below);
    }

    private void add(List<Line> lines, Style style, @Nullable String text) {
        if (text != null) {
            new Lines(fonts, style.face, style.size, ROOM)
                    .of(text, style.most)
                    .forEach(line -> lines.add(new Line(style, line)));
        }
    }

    /// Writes a row and says how high it is.
    private double row(Svg svg, List<Placed> row, double y, StringBuilder body) {
        var heading = row.stream().mapToDouble(one -> high(one.above())).max().orElse(0);
        var top = y + Math.max(heading, Style.HEADING.line()) + UNDER_HEADING;
        var high = row.stream().mapToDouble(one -> high(one.below())).max().orElse(0);
        for (int column = 0; column < row.size(); column++) {
            var placed = row.get(column);
            var x = MARGIN + column * (WIDTH + GAP);
            body.append("<g>");
            if (!placed.above().isEmpty()) {
                body.append("<path class=\"head\" d=\"M%d %sh%dv1h-%dz\"/>".formatted(x, Svg.tenths(y), WIDTH, WIDTH));
            }
            write(placed.above(), x, y + 1, body);
            body.append(picture(svg, placed.cell(), x, top));
            write(placed.below(), x, top + PICTURE + UNDER_PICTURE, body);
            body.append("</g>");
        }
        return top - y + PICTURE + UNDER_PICTURE + high;
    }

    private static double high(List<Line> lines) {
        return lines.stream().mapToDouble(line -> line.style().line()).sum();
    }

    private void write(List<Line> lines, int x, double top, StringBuilder body) {
        var y = top;
        for (var line : lines) {
            y += line.style().line();
            body.append(text(line, x, y - line.style().size * 0.25));
        }
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

    private static String style(Theme theme, CarriedLetters letters) {
        var day = ".sheet{fill:#fffdf9}.ink{fill:#2b2b2b}.soft{fill:#5d5a54}.head{fill:#8f321e}";
        var night = ".sheet{fill:#121517}.ink{fill:#ece7df}.soft{fill:#b5aea3}.head{fill:#e08a72}";
        var colours = switch (theme) {
            case LIGHT -> day;
            case DARK -> night;
            case AUTO -> day + "@media(prefers-color-scheme:dark){" + night + "}";
        };
        return "<style>" + letters.style() + colours + "</style>";
    }

    private static String picture(Svg svg, Cell cell, int x, double y) {
        var scene = cell.scene();
        if (scene == null) {
            return "<path class=\"paper\" d=\"M%d %sh%dv%dh-%dz\"/>".formatted(x, Svg.tenths(y), WIDTH, PICTURE, WIDTH);
        }
        var frame = "<svg x=\"%d\" y=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"%s\">"
                .formatted(x, Svg.tenths(y), WIDTH, PICTURE, Svg.box(scene));
        return frame + svg.paper(scene) + svg.body(scene, cell.mirrored()) + "</svg>";
    }

    // Where a viewer sets letters of its own they are made as wide as ours.
    private String text(Line line, int x, double y) {
        var style = line.style();
        var wide = letters.take(line.words(), style.face, style.size);
        var slant = style.face == Face.ITALIC ? " font-style=\"italic\"" : "";
        var weight = style.face == Face.BOLD ? " font-weight=\"700\"" : "";
        return "<text class=\"%s\" font-size=\"%s\"%s%s font-family=\"%s\" x=\"%d\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>"
                .formatted(
                        style.colour,
                        Svg.tenths(style.size),
                        weight,
                        slant,
                        CarriedLetters.family(style.face),
                        x,
                        Svg.tenths(y),
                        Svg.tenths(wide),
                        Svg.text(line.words()));
    }
}
