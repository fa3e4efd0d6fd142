package dev.sthira.catalog.sheet;

import dev.sthira.catalog.picture.Measures;
import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.sheet.Card.Turn;
import dev.sthira.kit.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/// How long a step lasts, in the fewest words a teacher would use.
final class Doses {
    private final Words words;

    Doses(Words words) {
        this.words = words;
    }

    /// The dose of one step, whose holds follow each other: what is done on both sides counts once.
    String of(List<Segment> holds) {
        var hold = holds.getFirst();
        int times = holds.size()
                / (int) holds.stream().map(Segment::side).distinct().count();
        if (hold.rounds() != null) {
            return words.counted("rounds", hold.rounds() * times);
        }
        var once = hold.breaths() != null
                ? words.counted("breaths", hold.breaths())
                : Measures.time(words, Math.round(hold.millis() / 1000f));
        return times == 1 ? once : once + words.say("separator") + words.counted("times", times);
    }

    /// One after the other, in the same pose.
    String together(String first, String second) {
        return first.equals(second)
                ? first + words.say("separator") + words.counted("times", 2)
                : words.say("then", first, second);
    }

    static Turn turn(List<Segment> holds) {
        var sides = holds.stream().map(Segment::side).collect(Collectors.toSet());
        if (sides.contains(Segment.Side.ALTERNATING)) {
            return Turn.IN_TURN;
        }
        if (sides.contains(Segment.Side.BOTH)) {
            return Turn.NONE;
        }
        return sides.size() == 2 ? both(holds) : sides.contains(Segment.Side.LEFT) ? Turn.LEFT : Turn.RIGHT;
    }

    private static Turn both(List<Segment> holds) {
        return holds.size() > 2 && holds.getFirst().rounds() != null ? Turn.IN_TURN : Turn.BOTH;
    }
}
