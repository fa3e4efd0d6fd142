package dev.sthira.catalog.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where everything stands on the paper, in points.
///
/// @param beside  whether words stand beside the pictures, and not under them
/// @param cell    width of a card with the gutter beside it
/// @param picture height of a picture's ground
/// @param gap     between two rows
/// @param rest    what is left over above the foot of the page
/// @param onePage whether all of it fits on one page
record Layout(
        Paper paper,
        Type type,
        boolean withCues,
        boolean beside,
        double cell,
        double picture,
        double gap,
        double rest,
        boolean onePage,
        List<Row> rows) {
    static final double MARGIN = 32;
    static final double GUTTER = 9;
    static final double CAUTION_INSET = 5;
    static final double CAUTION_GAP = 1.5;
    static final double UNDER_PICTURE = 3;
    static final double BESIDE_PICTURE = 5;
    static final double RULE = 2.5;
    static final double TITLE = 19;
    static final double FACTS = 9.5;
    static final double FOOT = 7.5;
    static final double QR = 58;

    Layout {
        rows = List.copyOf(rows);
    }

    /// Cards side by side.
    ///
    /// @param heading height of the headings above them
    /// @param text    height of the words under the pictures
    record Row(double heading, double text, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// A card in its place.
    ///
    /// @param ruled whether a line begins here, over as many cells as `span` says
    /// @param first whether a block begins here
    record Cell(int number, Card card, @Nullable String heading, boolean ruled, boolean first, int span) {}

    static double content(Paper paper) {
        return paper.width() - 2 * MARGIN;
    }

    public double card() {
        return Type.hundredths(cell - GUTTER);
    }

    double row(Row row) {
        return Type.hundredths(RULE + row.heading() + body(row));
    }

    private double body(Row row) {
        return beside ? Math.max(picture, row.text()) : picture + UNDER_PICTURE + row.text();
    }

    /// The ground of a picture: all of the card's width, or as wide as the picture beside the words.
    public double ground() {
        return beside ? Type.hundredths(picture / 0.75) : card();
    }

    /// The width of the words.
    public double words() {
        return beside ? Type.hundredths(card() - picture / 0.75 - BESIDE_PICTURE - 0.3) : card();
    }

    /// Four to three, as large as the ground.
    double figure() {
        return Type.hundredths(Math.min(picture, ground() * 0.75));
    }
}
