package dev.sthira.session.track;

import dev.sthira.kit.words.Words;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is heard of a class, and when: pure, and by the rules of the web client's `player/cues.js`, so that a track
/// rings and says what a screen would.
final class Notes {
    private static final Map<String, Words> WORDS = Words.all("/track/words");

    private static final int COUNT = 3;
    private static final int LONGEST_COUNT = 10;
    private static final Duration WORTH_A_COUNT = Duration.ofSeconds(4);
    private static final Duration WORTH_TICKS = Duration.ofSeconds(10);
    private static final Duration WORTH_TEN = Duration.ofSeconds(30);
    private static final Duration WORTH_HALF = Duration.ofSeconds(45);
    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Duration APART = Duration.ofMillis((long) (Sign.APART * 1_000));

    private final List<Note> notes = new ArrayList<>();
    private final Piece piece;
    private final Plan plan;
    private final Words words;

    private Notes(Piece piece) {
        this.piece = piece;
        this.plan = piece.plan();
        this.words = Objects.requireNonNull(WORDS.get(piece.language()));
    }

    /// All of it, in order.
    static List<Note> of(Piece piece) {
        var notes = new Notes(piece);
        notes.write();
        return notes.notes.stream().sorted(Comparator.comparing(Note::at)).toList();
    }

    private void write() {
        Duration at = Duration.ZERO;
        for (Segment segment : plan.segments()) {
            Duration begins = at.plus(segment.transition());
            way(segment, at, begins);
            pose(segment, begins);
            at = begins.plus(piece.hold(segment));
        }
        ring(at, Sign.OVER);
        say(at, words.say("over"), false);
    }

    /// The way into a pose: what comes, and the count.
    private void way(Segment segment, Duration at, Duration begins) {
        if (segment.transition().isZero()) {
            return;
        }
        if (segment.index() > 0) {
            ring(at, Sign.END);
        }
        say(at, introduction(segment) + " " + piece.cueOfWay(segment), false);
        for (int n = counted(segment); n > 0; n--) {
            Duration then = begins.minusSeconds(n);
            if (then.compareTo(at) > 0) {
                tick(then);
                say(then, String.valueOf(n), true);
            }
        }
    }

    private int counted(Segment segment) {
        if (piece.audible().count() != null) {
            return piece.audible().count();
        }
        int ready = (int) Math.min(LONGEST_COUNT, plan.getReady(segment.index()).toSeconds());
        return isWorthACount(segment) ? Math.max(COUNT, ready) : ready;
    }

    private static boolean isWorthACount(Segment segment) {
        return segment.transition().compareTo(WORTH_A_COUNT) >= 0;
    }

    private void pose(Segment segment, Duration at) {
        Duration hold = piece.hold(segment);
        ring(at, Sign.START);
        say(at, (isWorthACount(segment) ? "" : named(segment) + " ") + segment.cue(), false);
        for (Pulse.Bell bell : segment.pulse().bells()) {
            Duration struck =
                    at.plus(Duration.ofMillis(bell.seconds().movePointRight(3).longValue()));
            for (int i = 0; i < bell.times(); i++) {
                ring(struck.plus(APART.multipliedBy(i)), Sign.START);
            }
        }
        piece.guidance(segment).forEach(further -> say(at.plus(further.after()), further.text(), true));
        if (hold.compareTo(WORTH_HALF) >= 0) {
            say(at.plus(hold.dividedBy(2)), words.say("half"), true);
        }
        if (hold.compareTo(WORTH_TEN) >= 0) {
            say(at.plus(hold).minus(TEN), words.say("in", TEN.toSeconds()), true);
        }
        for (int n = hold.compareTo(WORTH_TICKS) >= 0 ? COUNT : 0; n > 0; n--) {
            tick(at.plus(hold).minusSeconds(n));
        }
    }

    /// What comes: another pose, or the same one on the other side.
    private String introduction(Segment segment) {
        @Nullable Segment last = segment.index() == 0 ? null : plan.segment(segment.index() - 1);
        boolean other = last != null
                && last.pose().slug().equals(segment.pose().slug())
                && !last.side().equals(segment.side())
                && !segment.side().equals("both");
        return other ? words.say("switch", side(segment)) : named(segment);
    }

    private String named(Segment segment) {
        String side = side(segment);
        return segment.pose().name() + (side.isEmpty() ? "." : ". " + side);
    }

    private String side(Segment segment) {
        return segment.side().equals("both") ? "" : words.say("side." + segment.side());
    }

    private void ring(Duration at, Sign sign) {
        if (piece.audible().bell()) {
            notes.add(new Note.Rung(at, sign));
        }
    }

    private void tick(Duration at) {
        if (piece.audible().ticks()) {
            notes.add(new Note.Rung(at, Sign.TICK));
        }
    }

    private void say(Duration at, String text, boolean aside) {
        if (piece.audible().voice() && !text.isBlank()) {
            notes.add(new Note.Said(at, text.strip(), aside));
        }
    }
}
