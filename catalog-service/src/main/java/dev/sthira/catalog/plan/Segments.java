package dev.sthira.catalog.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes a class down segment by segment, once the counts are chosen.
final class Segments {
    private final List<Part> parts;
    private final List<Route.Leg> legs;
    private final Route route;
    private final Wishes wishes;
    private final int[] counts;
    private final int[] rounds;
    private final int[] firstOf;
    private final List<Segment> written = new ArrayList<>();
    private final List<Walked> walked = new ArrayList<>();

    private Segments(List<Part> parts, Route route, Wishes wishes, int[] counts, int[] rounds) {
        this.parts = parts;
        this.legs = route.legs(parts);
        this.route = route;
        this.wishes = wishes;
        this.counts = counts;
        this.rounds = rounds;
        this.firstOf = new int[parts.size()];
        Arrays.fill(firstOf, -1);
    }

    /// A way that is gone to a segment.
    record Walked(int segment, int part, Route.Leg leg) {}

    /// The segments, and of each part its count, the rounds of its block, and the index of its first segment.
    record Written(List<Segment> segments, List<Walked> walked, int[] counts, int[] rounds, int[] firstOf) {
        long millis() {
            return segments.stream().mapToLong(Segment::totalMillis).sum();
        }
    }

    /// @param chosen a count for each quantity of the budget
    static Written of(List<Part> parts, Budget budget, Route route, Wishes wishes, int[] chosen) {
        var counts = parts.stream().mapToInt(part -> part.extents().usual()).toArray();
        var rounds = new int[parts.size()];
        Arrays.fill(rounds, 1);
        for (int i = 0; i < chosen.length; i++) {
            for (int part : budget.quantities().get(i).parts()) {
                (parts.get(part).rounds() == null ? counts : rounds)[part] = chosen[i];
            }
        }
        return new Segments(parts, route, wishes, counts, rounds).write();
    }

    /// The first part behind the block that begins here.
    static int endOfBlock(List<Part> parts, int from) {
        int end = from + 1;
        while (end < parts.size()
                && parts.get(end).block() == parts.get(from).block()
                && (parts.get(end).rounds() == null) == (parts.get(from).rounds() == null)) {
            end++;
        }
        return end;
    }

    private Written write() {
        for (int at = 0; at < parts.size(); ) {
            int end = parts.get(at).rounds() == null ? at + 1 : endOfBlock(parts, at);
            for (int round = 0; round < rounds[at]; round++) {
                for (int i = at; i < end; i++) {
                    write(i, i == at && round > 0, end);
                }
            }
            at = end;
        }
        return new Written(List.copyOf(written), List.copyOf(walked), counts, rounds, firstOf);
    }

    private void write(int i, boolean again, int end) {
        if (firstOf[i] < 0) {
            firstOf[i] = written.size();
        }
        var leg = again ? route.again(parts.get(end - 1), parts.get(i)) : legs.get(i);
        var change = route.change(parts.get(i)).orElse(leg);
        for (var hold : Hold.of(parts.get(i).step(), counts[i])) {
            walked.add(new Walked(written.size(), i, leg));
            written.add(segment(parts.get(i), hold, leg));
            leg = change;
        }
    }

    private Segment segment(Part part, Hold hold, Route.Leg way) {
        var measure = part.step().dose().planning();
        long millis = measure.millis(hold.count(), wishes.breathMillis());
        return new Segment(
                part.block(),
                part.number(),
                part.kind(),
                part.pose(),
                part.form().variation(),
                hold.side(),
                measure.rounds(hold.count()),
                measure.breaths(hold.count()),
                wishes.paced(millis),
                wishes.paced(wishes.way(way.seconds())),
                way.words().in(route.vocabulary()),
                way.through(),
                part.sentence(),
                Guidance.of(part, millis, wishes),
                Pulse.of(part.step().rhythm(), millis, wishes));
    }
}
