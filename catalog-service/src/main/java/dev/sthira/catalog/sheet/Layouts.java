package dev.sthira.catalog.sheet;

import dev.sthira.catalog.lettering.Ruler;
import dev.sthira.catalog.sheet.Layout.Cell;
import dev.sthira.catalog.sheet.Layout.Row;
import dev.sthira.kit.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the best place for every card: tries numbers of columns and sizes of type, and takes what shows the largest
/// pictures and words on one page.
final class Layouts {
    private static final int MOST_COLUMNS = 9;
    private static final double LARGEST_TYPE = 11;
    private static final double STEP = 0.25;
    private static final double SMALLEST_PICTURE = 23;
    private static final double SMALLEST_GAP = 4;
    /// A line of about two dozen letters, in sizes of its type.
    private static final double COMFORTABLE_LINE = 12;
    private static final int MOST_BESIDE = 4;
    private static final int BESIDE_SIZES = 21;
    private static final double BESIDE_STEP = 3;
    private static final double LARGEST_GAP = 22;
    private final Sheet sheet;
    private final Words words;
    private final Paper paper;
    private final Ruler ruler;

    private Layouts(Sheet sheet, Words words, Paper paper, Ruler ruler) {
        this.sheet = sheet;
        this.words = words;
        this.paper = paper;
        this.ruler = ruler;
    }

    static Layout of(Sheet sheet, Words words, Paper paper, Ruler ruler) {
        return new Layouts(sheet, words, paper, ruler).best();
    }

    private Layout best() {
        var tried = new ArrayList<Layout>();
        for (int columns = 2; columns <= Math.min(MOST_COLUMNS, Math.max(2, sheet.size())); columns++) {
            for (double size = LARGEST_TYPE; size >= Type.SMALLEST; size -= STEP) {
                for (boolean withCues : new boolean[] {true, false}) {
                    under(columns, new Type(size), withCues).ifPresent(tried::add);
                    beside(columns, new Type(size), withCues).ifPresent(tried::add);
                }
            }
        }
        return tried.stream().max(Comparator.comparingDouble(this::score)).orElseGet(this::onSeveralPages);
    }

    /// Words under the pictures, which take all the height that is left.
    private Optional<Layout> under(int columns, Type type, boolean withCues) {
        double card = cell(columns) - Layout.GUTTER;
        var rows = rows(columns, type, withCues, card, card);
        double free = free(rows)
                - rows.stream()
                        .mapToDouble(row -> Layout.UNDER_PICTURE + row.text())
                        .sum();
        double picture = Math.min(free / rows.size() - SMALLEST_GAP, card * 0.75);
        return picture < SMALLEST_PICTURE
                ? Optional.empty()
                : Optional.of(layout(columns, type, withCues, false, picture, rows, free - rows.size() * picture));
    }

    /// Words beside the pictures, which are as large as they may be: the larger they are, the less room is left.
    private Optional<Layout> beside(int columns, Type type, boolean withCues) {
        Layout best = null;
        int low = 0;
        int high = columns > MOST_BESIDE ? 0 : BESIDE_SIZES;
        while (low < high) {
            int middle = (low + high) >>> 1;
            var tried = beside(columns, type, withCues, SMALLEST_PICTURE + middle * BESIDE_STEP);
            if (tried == null) {
                high = middle;
            } else {
                best = tried;
                low = middle + 1;
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Layout beside(int columns, Type type, boolean withCues, double picture) {
        double card = cell(columns) - Layout.GUTTER;
        var rows = rows(columns, type, withCues, card, card - picture / 0.75 - Layout.BESIDE_PICTURE - 0.5);
        double free = free(rows)
                - rows.stream()
                        .mapToDouble(row -> Math.max(picture, row.text()))
                        .sum();
        return free < rows.size() * SMALLEST_GAP ? null : layout(columns, type, withCues, true, picture, rows, free);
    }

    private Layout layout(
            int columns, Type type, boolean withCues, boolean beside, double picture, List<Row> rows, double left) {
        double gap = Math.min(left / rows.size(), LARGEST_GAP);
        return new Layout(
                paper,
                type,
                withCues,
                beside,
                cell(columns),
                Math.floor(picture * 100) / 100,
                Math.floor(gap * 100) / 100,
                Math.max(0, Type.hundredths(left - rows.size() * gap - 1)),
                true,
                rows);
    }

    /// A hair narrower than it could be, so that rounding never pushes the last card into the next line.
    private double cell(int columns) {
        return Math.floor((Layout.content(paper) + Layout.GUTTER - 0.5) / columns * 100) / 100;
    }

    /// Large type and large pictures are good, up to a size; so are cues, a last row that is full and a full page.
    private double score(Layout layout) {
        int columns = (int) Math.round(Layout.content(paper) / layout.cell());
        int missing = layout.rows().size() * columns - sheet.size();
        return 2.8 * Math.log(Math.min(layout.type().text(), 9.5))
                + Math.log(Math.min(layout.figure(), 100))
                + (layout.withCues() ? 0.35 : 0)
                + 0.8 * Math.log(Math.min(layout.words() / layout.type().text(), COMFORTABLE_LINE))
                - 0.3 * missing / columns
                - layout.rest() / 400;
    }

    private double free(List<Row> rows) {
        double taken =
                rows.stream().mapToDouble(row -> Layout.RULE + row.heading()).sum();
        return paper.height()
                - 2 * Layout.MARGIN
                - Head.height(sheet, paper, ruler)
                - Foot.height(sheet, words, paper, ruler)
                - taken;
    }

    private Layout onSeveralPages() {
        var type = new Type(8);
        double card = cell(3) - Layout.GUTTER;
        double picture = 38;
        return new Layout(
                paper,
                type,
                false,
                true,
                cell(3),
                picture,
                SMALLEST_GAP,
                0,
                false,
                rows(3, type, false, card, card - picture / 0.75 - Layout.BESIDE_PICTURE - 0.5));
    }

    private List<Row> rows(int columns, Type type, boolean withCues, double card, double width) {
        var measured = new Measured(ruler, words, type, withCues);
        var rows = new ArrayList<Row>();
        var cells = cells(columns);
        for (int from = 0; from < cells.size(); from += columns) {
            var inRow = cells.subList(from, Math.min(from + columns, cells.size()));
            double heading = 0;
            double text = 0;
            for (var cell : inRow) {
                if (cell.heading() != null) {
                    double over = cell.span() * (card + Layout.GUTTER) - Layout.GUTTER;
                    heading = Math.max(heading, measured.heading(Objects.requireNonNull(cell.heading()), over));
                }
                text = Math.max(text, measured.text(cell.number(), cell.card(), width));
            }
            rows.add(new Row(Type.hundredths(heading), Type.hundredths(text + 1), inRow));
        }
        return rows;
    }

    private List<Cell> cells(int columns) {
        var headings = new ArrayList<Optional<String>>();
        var cards = new ArrayList<Card>();
        for (var group : sheet.groups()) {
            for (int i = 0; i < group.cards().size(); i++) {
                headings.add(i == 0 ? Optional.ofNullable(group.heading()) : Optional.empty());
                cards.add(group.cards().get(i));
            }
        }
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < cards.size(); i++) {
            var heading = headings.get(i);
            boolean first = heading.isPresent();
            cells.add(new Cell(
                    i + 1,
                    cards.get(i),
                    heading.orElse(null),
                    first || i % columns == 0,
                    first,
                    span(headings, i, columns)));
        }
        return cells;
    }

    /// How many cells there are in this row until the next heading.
    private static int span(List<Optional<String>> headings, int at, int columns) {
        int end = at + 1;
        while (end < headings.size() && end % columns != 0 && headings.get(end).isEmpty()) {
            end++;
        }
        return end - at;
    }
}
