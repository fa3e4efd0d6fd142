package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Plan;
import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.plan.Wishes;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan as somebody at the edge of the mat sees it: pose after pose.
record Lesson(Plan plan, List<Visit> visits) {
    private static final List<Concern> TRIMESTERS = List.of(
            Concern.PREGNANCY_FIRST_TRIMESTER, Concern.PREGNANCY_SECOND_TRIMESTER, Concern.PREGNANCY_THIRD_TRIMESTER);

    static Lesson of(Plan plan) {
        var visits = new ArrayList<Visit>();
        long at = 0;
        for (int from = 0; from < plan.segments().size(); ) {
            int to = from + 1;
            while (to < plan.segments().size() && isSame(plan.segments(), to)) {
                to++;
            }
            var visit = visit(plan, plan.segments().subList(from, to), at);
            visits.add(visit);
            at = visit.end();
            from = to;
        }
        return new Lesson(plan, List.copyOf(visits));
    }

    private static boolean isSame(List<Segment> segments, int i) {
        var one = segments.get(i - 1);
        var other = segments.get(i);
        return one.block() == other.block()
                && one.step() == other.step()
                && one.pose().slug().equals(other.pose().slug());
    }

    private static Visit visit(Plan plan, List<Segment> segments, long at) {
        var block = plan.sequence().blocks().get(segments.getFirst().block() - 1);
        long way = segments.getFirst().transitionMillis();
        long all = segments.stream()
                .mapToLong(segment -> segment.transitionMillis() + segment.millis())
                .sum();
        return new Visit(segments, block.phase(), block.rounds() != null, at, way, all - way);
    }

    Wishes wishes() {
        return plan.wishes();
    }

    Sequence sequence() {
        return plan.sequence();
    }

    Intent intent() {
        return sequence().intent();
    }

    boolean composed() {
        return wishes().source() instanceof Wishes.Composed;
    }

    boolean fitted() {
        return wishes().minutes() != null;
    }

    long millis() {
        return visits.isEmpty() ? 0 : visits.getLast().end();
    }

    double minutes() {
        return millis() / 60_000.0;
    }

    @Nullable
    Severity severity(Concern concern) {
        return wishes().body().concerns().get(concern);
    }

    boolean has(Concern concern) {
        return severity(concern) != null;
    }

    boolean severe(Concern... concerns) {
        return Stream.of(concerns).anyMatch(concern -> severity(concern) == Severity.SEVERE);
    }

    /// Whether she is, or may be, so far on that the belly must not be lain on.
    boolean pregnant() {
        return TRIMESTERS.stream().anyMatch(this::has) || untold();
    }

    boolean latePregnancy() {
        return has(Concern.PREGNANCY_SECOND_TRIMESTER) || has(Concern.PREGNANCY_THIRD_TRIMESTER) || untold();
    }

    /// A class composed for a pregnancy without a word of how far it is.
    private boolean untold() {
        return composed() && intent() == Intent.PRENATAL && TRIMESTERS.stream().noneMatch(this::has);
    }

    /// Whether the class as it is taught ends in a rest.
    boolean endsInRest() {
        return composed() || sequence().blocks().stream().anyMatch(block -> block.phase() == Phase.FINAL_REST);
    }

    /// Whether the class is one that whoever sits on a chair, or in a wheelchair, chooses because nobody leaves it.
    boolean staysOnTheChair() {
        return sequence().blocks().stream().allMatch(block -> block.start().position() == Position.SEATED_ON_CHAIR);
    }

    List<Visit> work() {
        return visits.stream()
                .filter(visit -> visit.phase() != Phase.FINAL_REST)
                .toList();
    }

    List<Visit> before(Visit visit) {
        return visits.subList(0, visits.indexOf(visit));
    }

    List<Visit> after(Visit visit) {
        return visits.subList(visits.indexOf(visit) + 1, visits.size());
    }
}
