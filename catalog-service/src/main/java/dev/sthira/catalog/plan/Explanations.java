package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Segment.Side;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Sides;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says why a plan is as it is: first what holds for the whole of it, then step by step, those left out in their
/// places.
final class Explanations {
    private final Wishes wishes;
    private final LineUp lineUp;
    private final Vocabulary vocabulary;
    private final Segments.Written written;
    private final List<Explanation> said = new ArrayList<>();

    private Explanations(Wishes wishes, LineUp lineUp, Vocabulary vocabulary, Segments.Written written) {
        this.wishes = wishes;
        this.lineUp = lineUp;
        this.vocabulary = vocabulary;
        this.written = written;
    }

    static List<Explanation> of(
            Sequence sequence,
            Wishes wishes,
            LineUp lineUp,
            Vocabulary vocabulary,
            Segments.Written written,
            Plan.Length length) {
        var explanations = new Explanations(wishes, lineUp, vocabulary, written);
        explanations.explainWhole(sequence, length.wished());
        explanations.explainSteps();
        return once(explanations.said);
    }

    /// A sentence is said where it is true first, and not again.
    private static List<Explanation> once(List<Explanation> said) {
        var texts = new HashSet<String>();
        return said.stream().filter(one -> texts.add(one.text())).toList();
    }

    private void explainWhole(Sequence sequence, Plan.@Nullable Wished wished) {
        if (wishes.source() instanceof Wishes.Composed composed) {
            say(Choice.COMPOSED, Cause.WISH, Sentences.composed(composed));
            explainRest();
        }
        if (wishes.seekStrength() && Strength.isScarce(written.segments())) {
            boolean hindered = wishes.hinder();
            say(
                    Choice.COMPOSED,
                    hindered ? Cause.BODY : Cause.WISH,
                    hindered ? Sentences.LITTLE_STRENGTH : Sentences.LONG_FOR_STRENGTH);
        }
        if (wishes.carefully() != wishes) {
            say(Choice.CARE, Cause.BODY, Sentences.WHICH_TRIMESTER);
        }
        explainLevel(sequence.levels(), wishes.level());
        var ways = written.segments().stream()
                .mapToLong(Segment::transitionMillis)
                .filter(millis -> millis > 0)
                .summaryStatistics();
        if (ways.getCount() > 0) {
            say(Choice.TRANSITION, Cause.TEACHER, Sentences.transitions((int) ways.getCount(), ways.getSum()));
        }
        if (wishes.pace() != Wishes.Pace.USUAL) {
            say(Choice.TRANSITION, Cause.PACE, Sentences.pace(wishes.pace()));
        }
        if (wishes.getReady() > 0) {
            say(Choice.TRANSITION, Cause.WISH, Sentences.count(wishes.getReady()));
        }
        if (wishes.minutes() != null && wished != null) {
            say(Choice.LENGTH, Cause.MINUTES, Sentences.length(wishes.minutes(), wished));
        }
        if (wishes.rehearsalSpeed() > 1) {
            say(Choice.REHEARSAL, Cause.WISH, Sentences.rehearsal(wishes.rehearsalSpeed()));
        }
    }

    /// Whoever never wants a rest is told what becomes of the end of a class that nobody taught.
    private void explainRest() {
        FinalRest.standIns(wishes).stream()
                .filter(wishes.never()::contains)
                .findFirst()
                .map(lineUp::pose)
                .flatMap(this::rest)
                .ifPresent(rest -> say(Choice.REST, Cause.WISH, rest));
    }

    private Optional<Saying> rest(Pose missed) {
        var parts = lineUp.parts();
        if (FinalRest.isMissing(parts)) {
            return Optional.of(Sentences.NO_REST);
        }
        var rest = parts.getLast().pose();
        boolean instead = FinalRest.standIns(wishes).indexOf(missed.slug())
                < FinalRest.standIns(wishes).indexOf(rest.slug());
        return instead ? Optional.of(Sentences.otherRest(rest, missed)) : Optional.empty();
    }

    private void explainLevel(List<Level> levels, Level level) {
        if (!levels.isEmpty() && !Collections.max(levels).covers(level)) {
            say(Choice.VARIATION, Cause.LEVEL, Sentences.noDeeper(Collections.max(levels), level));
        }
    }

    private void explainSteps() {
        var absent = new ArrayList<>(lineUp.absent());
        absent.sort(Comparator.comparingInt(LineUp.Absent::place));
        int next = 0;
        var parts = lineUp.parts();
        for (int i = 0; i < parts.size(); i++) {
            while (next < absent.size()
                    && absent.get(next).place() < parts.get(i).place()) {
                explain(absent.get(next++));
            }
            explain(i, parts.get(i));
        }
        absent.subList(next, absent.size()).forEach(this::explain);
    }

    private void explain(LineUp.Absent absent) {
        boolean taught = absent.block() > 0;
        said.add(new Explanation(
                null,
                taught ? absent.block() : null,
                taught ? absent.number() : null,
                absent.why().kind(),
                absent.why().because(),
                absent.pose(),
                absent.why().instead(),
                absent.why().concern(),
                absent.why().text().in(vocabulary)));
    }

    private void explain(int i, Part part) {
        int segment = written.firstOf()[i];
        part.notes().forEach(note -> say(segment, part, note));
        written.walked().stream().filter(walked -> walked.part() == i).forEach(walked -> explainWay(walked, part));
        if (part.asTaught() && part.step().orElse() != null) {
            say(segment, part, note(Choice.REST, Cause.TEACHER, Sentences.insteadOf(orElse(part))));
        }
        explainDose(i, part, segment);
        explainRounds(i, part, segment);
        explainSides(i, part, segment);
    }

    private void explainWay(Segments.Walked walked, Part part) {
        walked.leg().notes().get().forEach(said -> say(walked.segment(), part, said.of(), said.note()));
    }

    private List<Pose> orElse(Part part) {
        return Objects.requireNonNull(part.step().orElse()).stream()
                .map(lineUp::pose)
                .toList();
    }

    private void explainDose(int i, Part part, int segment) {
        int count = written.counts()[i];
        boolean changed = count != part.usual();
        var kind = part.isRest() ? Choice.REST : Choice.DOSE;
        var because = changed ? Cause.MINUTES : Cause.TEACHER;
        if (!isPlain(part)
                && (changed || !part.step().dose().taught().stream().allMatch(Taught.Exactly.class::isInstance))) {
            say(segment, part, note(kind, because, Sentences.dose(part, count, wishes.minutes())));
        } else if (changed) {
            say(segment, part, note(kind, because, Sentences.plainDose(part, count)));
        }
    }

    /// Whether no teacher ever said how long.
    private boolean isPlain(Part part) {
        return !part.asTaught() || wishes.source() instanceof Wishes.Composed;
    }

    private void explainRounds(int i, Part part, int segment) {
        boolean first = i == 0 || lineUp.parts().get(i - 1).block() != part.block();
        if (part.rounds() != null && first) {
            int times = written.rounds()[i];
            var because = times == part.rounds().usual() ? Cause.TEACHER : Cause.MINUTES;
            say(segment, part, note(Choice.ROUNDS, because, Sentences.rounds(times, part.rounds())));
        }
    }

    private void explainSides(int i, Part part, int segment) {
        var holds = Hold.of(part.step(), written.counts()[i]);
        if (part.step().sides() == Sides.BOTH) {
            var text = Sentences.sides(
                    part.step(),
                    written.counts()[i],
                    holds.getFirst().side(),
                    holds.get(1).side());
            say(segment + 1, part, note(Choice.SIDE, Cause.SIDES, text));
        } else if (part.step().sides() == Sides.ALTERNATING) {
            var side = part.step().firstSide() == Sequence.Side.LEFT ? Side.LEFT : Side.RIGHT;
            say(segment, part, note(Choice.SIDE, Cause.SIDES, Sentences.alternating(side)));
        }
    }

    private static Note note(Choice kind, Cause because, Saying text) {
        return Note.of(kind, because, text);
    }

    private void say(Choice kind, Cause because, Saying text) {
        said.add(new Explanation(null, null, null, kind, because, null, null, null, text.in(vocabulary)));
    }

    private void say(@Nullable Integer segment, Part part, Note note) {
        var about = note.kind() == Choice.SWAPPED ? part.taught() : part.pose().slug();
        say(segment, part, about, note);
    }

    private void say(@Nullable Integer segment, Part part, String about, Note note) {
        said.add(new Explanation(
                segment,
                part.block(),
                part.number(),
                note.kind(),
                note.because(),
                about,
                note.instead(),
                note.concern(),
                note.text().in(vocabulary)));
    }
}
