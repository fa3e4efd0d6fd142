package dev.sthira.catalog.sheet;

import dev.sthira.catalog.lettering.Face;
import dev.sthira.catalog.lettering.Ruler;

/// The head of the page: the title, and under it what it is and whom it is for.
final class Head {
    private static final double GAP = 12;

    private Head() {}

    static double height(Sheet sheet, Paper paper, Ruler ruler) {
        double width = Layout.content(paper);
        int title = ruler.lines(sheet.title(), Face.BOLD, Layout.TITLE, width);
        int facts = ruler.lines(facts(sheet), Face.REGULAR, Layout.FACTS, width);
        return GAP + (title * Layout.TITLE + facts * Layout.FACTS) * Type.LEADING;
    }

    static String facts(Sheet sheet) {
        return sheet.facts() + ". " + sheet.forWhom() + ".";
    }
}
