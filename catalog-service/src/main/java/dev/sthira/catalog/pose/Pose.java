package dev.sthira.catalog.pose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One posture, rest, way between two, or practice of breath or sitting, as far as planning needs it; the whole of it
/// is its open sequence file.
public record Pose(
        String slug,
        PoseKind kind,
        String name,
        @Nullable Sanskrit sanskrit,
        Level level,
        @Nullable Integer effort,
        @Nullable Set<Family> families,
        Sidedness sidedness,
        Stance position,
        @Nullable Set<Weight> weightOn,
        @Nullable List<Part> flow,
        Areas areas,
        List<Cue> cues,
        List<Variation> variations,
        @Nullable List<Prop> props,
        @Nullable List<Caution> cautions,
        Measure usualDose,
        List<String> counterPoses,
        @Nullable Counts counts,
        @Nullable Strokes strokes,
        @Nullable Bells bells) {
    private static final int PEAK = 5;

    public Pose {
        cues = List.copyOf(cues);
        variations = List.copyOf(variations);
        props = copy(props);
        cautions = copy(cautions);
        flow = copy(flow);
        families = families == null ? Set.of() : Set.copyOf(families);
        counterPoses = List.copyOf(counterPoses);
    }

    /// What happens to the spine and to the weight.
    public enum Family {
        BACK_BEND,
        FORWARD_BEND,
        SIDE_BEND,
        TWIST,
        INVERSION,
        BALANCE,
        WEIGHT_ON_HANDS
    }

    /// The name in Sanskrit, in plain letters and with diacritics.
    public record Sanskrit(String plain, String iast) {}

    /// Where one is before the pose, and when its hold is over.
    public record Stance(Position start, Position end) {}

    /// The same pose, done elsewhere.
    public Pose at(Stance elsewhere) {
        return new Pose(
                slug,
                kind,
                name,
                sanskrit,
                level,
                effort,
                families,
                sidedness,
                elsewhere,
                weightOn,
                flow,
                areas,
                cues,
                variations,
                props,
                cautions,
                usualDose,
                counterPoses,
                counts,
                strokes,
                bells);
    }

    /// A pose that a flow goes through.
    public record Part(String pose) {}

    /// The body areas a pose works on.
    public record Areas(List<Area> strengthens, List<Area> stretches) {

        /// How many of these areas the pose works on.
        public int of(List<Area> wanted) {
            return (int) wanted.stream()
                    .filter(area -> strengthens.contains(area) || stretches.contains(area))
                    .count();
        }
    }

    /// Whether a variation asks less than the pose, more, or something else.
    public enum Direction {
        EASIER,
        HARDER,
        DIFFERENT
    }

    /// When something applies; for people, in words.
    public record Condition(@Nullable Concern concern, String text) {}

    /// A form of the pose; `then` names the one that may follow inside the same hold, `becomes` the pose that this form
    /// is.
    public record Variation(
            String slug,
            String name,
            Direction direction,
            Level level,
            String summary,
            @Nullable Condition onlyIf,
            @Nullable Sidedness sidedness,
            @Nullable Stance position,
            @Nullable Set<Weight> weightOn,
            List<Cue> cues,
            @Nullable List<Prop> props,
            @Nullable List<Caution> cautions,
            @Nullable String then,
            @Nullable String becomes,
            @Nullable Counts counts,
            @Nullable Strokes strokes) {
        public Variation {
            cues = List.copyOf(cues);
            props = copy(props);
            cautions = copy(cautions);
        }
    }

    /// The one sentence that is said in it where no class has a sentence of its own.
    public String sentence() {
        return cues.stream()
                .filter(cue -> cue.when() == Cue.When.HOLD)
                .findFirst()
                .orElseGet(cues::getFirst)
                .text();
    }

    public Optional<Variation> variation(String slug) {
        return variations.stream()
                .filter(variation -> variation.slug().equals(slug))
                .findFirst();
    }

    /// What it asks of the body, from 0, a rest, to 5, the peak of an advanced class; where nobody says, as its level
    /// has it.
    public int asks() {
        return effort != null ? effort : kind == PoseKind.REST ? 0 : 1 + level.ordinal();
    }

    /// What it asks in one of its forms: less in an easier one, more in a harder one.
    public int asksIn(@Nullable Variation variation) {
        if (variation == null || asks() == 0 || variation.direction() == Direction.DIFFERENT) {
            return asks();
        }
        return Math.clamp(asks() + (variation.direction() == Direction.EASIER ? -1 : 1), 0, PEAK);
    }

    /// Whether it is breath or silence, and nothing of the body is moved or held.
    public boolean isStill() {
        return kind == PoseKind.BREATHING || kind == PoseKind.MEDITATION;
    }

    public boolean isOf(Family family) {
        return Objects.requireNonNull(families).contains(family);
    }

    /// The same as a list, for whoever asks often.
    public List<Caution> allCautions(@Nullable Variation variation) {
        var own = cautions == null ? List.<Caution>of() : cautions;
        var further = variation == null ? null : variation.cautions();
        if (further == null || further.isEmpty()) {
            return own;
        }
        var all = new ArrayList<>(own);
        all.addAll(further);
        return all;
    }

    /// The cautions of the pose and, where it is taken in a variation, those of the variation as well.
    public Stream<Caution> cautions(@Nullable Variation variation) {
        return allCautions(variation).stream();
    }

    /// The props of the pose and, where it is taken in a variation, those of the variation as well.
    public Stream<Prop> props(@Nullable Variation variation) {
        return Stream.concat(all(props), variation == null ? Stream.of() : all(variation.props()));
    }

    /// Whether somebody who does this also does that pose.
    public boolean includes(String other) {
        return slug.equals(other) || all(flow).anyMatch(part -> part.pose().equals(other));
    }

    /// Its own sides, or those of the variation it is taken in.
    public Sidedness sidedness(@Nullable Variation variation) {
        return variation == null ? sidedness : Objects.requireNonNullElse(variation.sidedness(), sidedness);
    }

    /// Its own position, or that of the variation it is taken in.
    public Stance position(@Nullable Variation variation) {
        return variation == null ? position : Objects.requireNonNullElse(variation.position(), position);
    }

    /// What carries the body while it is held: as it is said, or else as where it ends has it.
    public Set<Weight> weightOn(@Nullable Variation variation) {
        if (variation != null && variation.weightOn() != null) {
            return variation.weightOn();
        }
        return weightOn != null && position(variation).equals(position)
                ? weightOn
                : Weight.in(position(variation).end());
    }

    /// Its own rhythm, or that of the variation it is taken in.
    public Rhythm rhythm(@Nullable Variation variation) {
        var own = new Rhythm(counts, strokes, bells);
        return variation == null ? own : new Rhythm(variation.counts(), variation.strokes(), null).or(own);
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}
