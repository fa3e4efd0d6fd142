package dev.sthira.session.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sequence resolved for one person: the segments of a session in order, with their exact lengths.
///
/// @param id       content hash given by the catalog; equal ids mean equal plans
/// @param language tag of the language that its names and cues are in; null in one that was kept before plans said so
/// @param level    the level it was planned for
/// @param segments at least one
public record Plan(
        String id,
        @Nullable String language,
        SequenceRef sequence,
        String level,
        List<Segment> segments,
        List<Duration> ahead) {

    /// The version of the sequence this plan was made from.
    public record SequenceRef(String slug, int version, String title) {}

    public static Plan of(
            String id, @Nullable String language, SequenceRef sequence, String level, List<Segment> segments) {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one segment");
        }
        return new Plan(id, language, sequence, level, List.copyOf(segments), lengthsAhead(segments));
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
