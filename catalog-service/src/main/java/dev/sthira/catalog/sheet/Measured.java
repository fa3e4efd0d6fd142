package dev.sthira.catalog.sheet;

import dev.sthira.catalog.lettering.Face;
import dev.sthira.catalog.lettering.Ruler;
import dev.sthira.catalog.sheet.Card.Turn;
import dev.sthira.kit.words.Words;

/// How high words come out in a size of type.
final class Measured {
    private final Ruler ruler;
    private final Words words;
    private final Type type;
    private final boolean withCues;

    Measured(Ruler ruler, Words words, Type type, boolean withCues) {
        this.ruler = ruler;
        this.words = words;
        this.type = type;
        this.withCues = withCues;
    }

    /// The height of the words of a card under its picture.
    double text(int number, Card card, double width) {
        double high = high(number + " " + card.name(), Face.BOLD, type.name(), width);
        high += high(card.sanskrit() == null ? "" : card.sanskrit(), Face.ITALIC, type.sanskrit(), width);
        high += high(card.form() == null ? "" : card.form(), Face.REGULAR, type.text(), width);
        high += high(dose(words, card), Face.BOLD, type.text(), width);
        high += high(card.rhythm() == null ? "" : card.rhythm(), Face.REGULAR, type.text(), width);
        for (var caution : card.cautions()) {
            high += high(caution.mind() + " " + caution.text(), Face.BOLD, type.small(), width - Layout.CAUTION_INSET)
                    + Layout.CAUTION_GAP;
        }
        return withCues ? high + high(card.cue(), Face.REGULAR, type.small(), width) : high;
    }

    double heading(String heading, double width) {
        return high(heading, Face.BOLD, type.heading(), width);
    }

    double high(String text, Face face, double size, double width) {
        return ruler.lines(text, face, size, width) * size * Type.LEADING;
    }

    /// The dose and the sides in one line.
    static String dose(Words words, Card card) {
        return card.turn() == Turn.NONE
                ? card.dose()
                : card.dose() + words.say("separator") + words.of("turn", card.turn());
    }
}
