package dev.sthira.session.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sequence resolved for one person: the segments of a session in order, with their exact lengths.
///
/// @param id       content hash given by the catalog; equal ids mean equal plans
/// @param language tag of the language that its names and cues are in; null in one that was kept before plans said so
/// @param level    the level it was planned for
/// @param pace     how long a breath takes in it, and what is counted before each hold
/// @param segments at least one
public record Plan(
        String id,
        @Nullable String language,
        SequenceRef sequence,
        String level,
        Pace pace,
        List<Segment> segments,
        List<Duration> ahead) {

    /// The version of the sequence this plan was made from.
    public record SequenceRef(String slug, int version, String title) {}

    /// The speed of a plan.
    ///
    /// @param breath   one breath of the person's
    /// @param getReady the end of the way into each pose that is counted down; may be zero
    public record Pace(Duration breath, Duration getReady) {

        /// A breath of four seconds, and nothing counted.
        public static final Pace USUAL = new Pace(Duration.ofSeconds(4), Duration.ZERO);
    }

    /// A plan of the usual pace.
    public static Plan of(
            String id, @Nullable String language, SequenceRef sequence, String level, List<Segment> segments) {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one segment");
        }
        return new Plan(id, language, sequence, level, Pace.USUAL, List.copyOf(segments), lengthsAhead(segments));
    }

    /// The same plan at another pace.
    public Plan paced(Pace other) {
        return new Plan(id, language, sequence, level, other, segments, ahead);
    }

    public Segment segment(int index) {
        return segments.get(index);
    }

    public int size() {
        return segments.size();
    }

    public boolean isLast(int index) {
        return index == segments.size() - 1;
    }

    /// How much of the way into a segment's pose is counted down, right before it begins.
    public Duration getReady(int index) {
        Duration way = segments.get(index).transition();
        return way.compareTo(pace.getReady()) < 0 ? way : pace.getReady();
    }

    /// How long a breath takes in a segment: one of the person's, or what is counted there.
    public Duration breath(int index) {
        Pulse.Counts counts = segments.get(index).pulse().counts();
        return counts == null ? pace.breath() : counts.length();
    }

    /// The length of all segments behind the given one, transitions included.
    public Duration after(int index) {
        return ahead.get(index + 1);
    }

    /// The length of the whole plan.
    public Duration length() {
        return ahead.getFirst();
    }

    /// The length of all holds, without the transitions.
    public Duration holds() {
        return segments.stream().map(Segment::hold).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Duration> lengthsAhead(List<Segment> segments) {
        var lengths = new Duration[segments.size() + 1];
        lengths[segments.size()] = Duration.ZERO;
        for (int i = segments.size() - 1; i >= 0; i--) {
            lengths[i] = lengths[i + 1].plus(segments.get(i).length());
        }
        return List.of(lengths);
    }
}
