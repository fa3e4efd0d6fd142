package dev.sthira.catalog.sheet;

import dev.sthira.catalog.sheet.Card.Turn;
import java.util.ArrayList;
import java.util.List;

/// Finds what a teacher writes down once: a row of poses on one side and then all of it on the other, and the same
/// pose again.
final class Runs {
    private final Doses doses;

    Runs(Doses doses) {
        this.doses = doses;
    }

    /// Cards that follow each other; those of a row are done on the first side, then all again on the other.
    record Run(boolean onBothSides, List<Card> cards) {}

    List<Run> of(List<Card> block) {
        var cards = merged(block);
        var runs = new ArrayList<Run>();
        var single = new ArrayList<Card>();
        for (int at = 0; at < cards.size(); ) {
            int length = rowAt(cards, at);
            if (length == 0) {
                single.add(cards.get(at++));
                continue;
            }
            close(single, runs);
            runs.add(new Run(true, row(cards.subList(at, at + length))));
            at += 2 * length;
        }
        close(single, runs);
        return runs;
    }

    private static void close(List<Card> single, List<Run> runs) {
        if (!single.isEmpty()) {
            runs.add(new Run(false, List.copyOf(single)));
            single.clear();
        }
    }

    private List<Card> merged(List<Card> cards) {
        var merged = new ArrayList<Card>();
        for (var card : cards) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.shows(card) && last.turn() == card.turn() && isFirst(merged, cards)) {
                merged.set(merged.size() - 1, last.dosed(doses.together(last.dose(), card.dose())));
            } else {
                merged.add(card);
            }
        }
        return merged;
    }

    /// Whether the last card is still as it came, so that no more than two are put together.
    private static boolean isFirst(List<Card> merged, List<Card> cards) {
        return cards.stream().anyMatch(card -> card.equals(merged.getLast()));
    }

    /// The length of the longest row that begins here, or 0.
    private static int rowAt(List<Card> cards, int at) {
        for (int length = (cards.size() - at) / 2; length > 0; length--) {
            if (isRow(cards.subList(at, at + length), cards.subList(at + length, at + 2 * length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isRow(List<Card> one, List<Card> other) {
        boolean sided = false;
        for (int i = 0; i < one.size(); i++) {
            var first = one.get(i);
            var second = other.get(i);
            if (!first.shows(second) || !first.dose().equals(second.dose()) || !mirrors(first.turn(), second.turn())) {
                return false;
            }
            sided |= first.turn() != second.turn();
        }
        return sided;
    }

    private static boolean mirrors(Turn one, Turn other) {
        return switch (one) {
            case RIGHT -> other == Turn.LEFT;
            case LEFT -> other == Turn.RIGHT;
            default -> one == other;
        };
    }

    private static List<Card> row(List<Card> cards) {
        return cards.stream()
                .map(card -> card.turn() == Turn.RIGHT || card.turn() == Turn.LEFT ? card.in(Turn.BOTH) : card)
                .toList();
    }
}
