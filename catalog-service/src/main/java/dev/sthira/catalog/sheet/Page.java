package dev.sthira.catalog.sheet;

import dev.sthira.kit.words.Words;
import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the template of a page needs to know, ready to be written down.
record Page(
        Sheet sheet,
        Layout layout,
        Words words,
        List<Line> lines,
        @Nullable RawString code) {

    /// A row of cards.
    record Line(double height, List<Item> items) {}

    /// A card with its drawing.
    record Item(Layout.Cell cell, double headingWidth, double headingHeight, String dose, RawString drawing) {}

    static Page of(Sheet sheet, Layout layout, Words words, Drawings drawings) {
        var lines = layout.rows().stream()
                .map(row -> line(row, layout, words, drawings))
                .toList();
        var start = sheet.start();
        var code = start == null ? null : new RawString(QrCode.svg(start, Layout.QR, words.say("qr", start)));
        return new Page(sheet, layout, words, lines, code);
    }

    private static Line line(Layout.Row row, Layout layout, Words words, Drawings drawings) {
        return new Line(
                layout.row(row),
                row.cells().stream()
                        .map(cell -> new Item(
                                cell,
                                Type.hundredths(cell.span() * layout.cell() - Layout.GUTTER),
                                row.heading(),
                                Measured.dose(words, cell.card()),
                                new RawString(
                                        drawings.of(cell.card(), layout.figure(), alternative(words, cell.card())))))
                        .toList());
    }

    private static String alternative(Words words, Card card) {
        return words.say("picture", card.form() == null ? card.name() : card.name() + ": " + card.form());
    }

    public double width() {
        return layout.paper().width();
    }

    public double height() {
        return layout.paper().height();
    }

    public String facts() {
        return Head.facts(sheet);
    }

    public @Nullable String leftOut() {
        return Foot.leftOut(sheet, words);
    }

    public String kindly() {
        return words.say("kindly");
    }

    public String license() {
        return Foot.license(sheet, words);
    }

    public String scan() {
        return words.say("scan");
    }

    public String description() {
        return words.say("page") + ": " + sheet.title();
    }

    public double footWidth() {
        return Foot.width(sheet, layout.paper());
    }

    public double captionWidth() {
        return Foot.caption();
    }
}
