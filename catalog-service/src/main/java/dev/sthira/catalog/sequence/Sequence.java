package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Bells;
import dev.sthira.catalog.pose.Counts;
import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Rhythm;
import dev.sthira.catalog.pose.Strokes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One edition of a class, as far as planning needs it; the whole of it is its open sequence file.
///
/// @param language tag of the language its texts are in
public record Sequence(
        String slug,
        int version,
        @Nullable String language,
        String title,
        Intent intent,
        List<Area> focus,
        Level level,
        List<Level> levels,
        List<Block> blocks) {
    /// A plan has no more segments than this, so that whoever guides through it can hold the whole of it.
    public static final int MOST_SEGMENTS = 500;

    private static final String ORIGINAL = "en";

    // A mark has a digit in it, which is how a name of one's own is told from one that is all words.
    private static final Pattern ONES_OWN = Pattern.compile(".*-(?=[a-z]*[0-9])[a-z0-9]{6}");

    public Sequence {
        language = language == null ? ORIGINAL : language;
        focus = List.copyOf(focus);
        levels = List.copyOf(levels);
        blocks = List.copyOf(blocks);
    }

    /// Whether it begins each of its blocks on the chair, so that nobody leaves it.
    public boolean staysOnTheChair() {
        return blocks.stream().allMatch(block -> block.start().position() == Position.SEATED_ON_CHAIR);
    }

    /// A class that somebody wrote in English.
    public Sequence(
            String slug,
            int version,
            String title,
            Intent intent,
            List<Area> focus,
            Level level,
            List<Level> levels,
            List<Block> blocks) {
        this(slug, version, null, title, intent, focus, level, levels, blocks);
    }

    /// Whether a slug has the form that people's own classes have, whether there is one or not.
    public static boolean isOnesOwn(String slug) {
        return ONES_OWN.matcher(slug).matches();
    }

    /// What a class is for.
    public enum Intent {
        STRENGTHEN,
        STRETCH,
        MOBILISE,
        BALANCE,
        ENERGISE,
        WARM_UP,
        UNWIND,
        SLEEP,
        RESTORE,
        RECOVER,
        PRENATAL
    }

    /// The part of a class a block belongs to.
    public enum Phase {
        WARM_UP,
        MAIN,
        COOL_DOWN,
        FINAL_REST
    }

    /// Steps under one heading, numbered from 1, gone through as often as `rounds` says, or once.
    public record Block(
            int number,
            String title,
            Phase phase,
            Start start,
            @Nullable Rounds rounds,
            List<Step> steps) {
        public Block {
            steps = List.copyOf(steps);
        }
    }

    /// Where a block begins.
    public record Start(Position position) {}

    /// How often a block is gone through.
    public record Rounds(int shortest, int usual, int longest) {}

    /// Whether and how a step uses the two sides of the body; one side alone is matched by another step of its block.
    public enum Sides {
        NONE,
        BOTH,
        ALTERNATING,
        RIGHT,
        LEFT
    }

    /// All of it on one side first, or round by round in turn.
    public enum Order {
        ONE_SIDE_THEN_OTHER,
        SIDE_BY_SIDE
    }

    /// A side of the body.
    public enum Side {
        RIGHT,
        LEFT;

        public Side other() {
            return this == RIGHT ? LEFT : RIGHT;
        }
    }

    /// The way to a pose: seconds before it begins, and what is said meanwhile.
    public record Transition(int seconds, String cue) {}

    /// The variation offered from a level on, until a higher level names another.
    public record Offer(
            Level level, String variation, @Nullable String cue) {}

    /// One pose, rest or practice in its place in the class.
    public record Step(
            PoseKind kind,
            String pose,
            @Nullable String variation,
            @Nullable List<Offer> byLevel,
            @Nullable List<String> orElse,
            @Nullable Boolean optional,
            Dose dose,
            Sides sides,
            @Nullable Order order,
            @Nullable Side firstSide,
            Transition transition,
            @Nullable Transition switchSides,
            String cue,
            @Nullable Counts counts,
            @Nullable Strokes strokes,
            @Nullable Bells bells) {

        /// What the teacher offers to this level instead of the form taught to everybody.
        public Optional<Offer> offer(Level level) {
            return byLevel == null
                    ? Optional.empty()
                    : byLevel.stream()
                            .filter(offer -> level.covers(offer.level()))
                            .max((one, other) -> one.level().compareTo(other.level()));
        }

        /// The same step in the form that is taught to everybody.
        public Step withoutOffers() {
            return with(null, dose, transition, rhythm());
        }

        /// What the teacher says of breath and bells in this class.
        public Rhythm rhythm() {
            return new Rhythm(counts, strokes, bells);
        }

        /// The same step with another way to it.
        public Step after(Transition way) {
            return with(byLevel, dose, way, rhythm());
        }

        /// The same step with another way from side to side.
        public Step changing(Transition change) {
            return new Step(
                    kind,
                    pose,
                    variation,
                    byLevel,
                    orElse,
                    optional,
                    dose,
                    sides,
                    order,
                    firstSide,
                    transition,
                    change,
                    cue,
                    counts,
                    strokes,
                    bells);
        }

        /// The same step for another time.
        public Step lasting(Dose other) {
            return with(byLevel, other, transition, rhythm());
        }

        /// The same step in this rhythm, a round of it so many seconds long.
        public Step in(Rhythm rhythm, @Nullable Integer roundSeconds) {
            return with(byLevel, new Dose(dose.taught(), dose.planning().inRoundsOf(roundSeconds)), transition, rhythm);
        }

        private Step with(@Nullable List<Offer> byLevel, Dose dose, Transition transition, Rhythm rhythm) {
            return new Step(
                    kind,
                    pose,
                    variation,
                    byLevel,
                    orElse,
                    optional,
                    dose,
                    sides,
                    order,
                    firstSide,
                    transition,
                    switchSides,
                    cue,
                    rhythm.counts(),
                    rhythm.strokes(),
                    rhythm.bells());
        }

        /// The same step using the sides of the body otherwise, because it is taken in another form.
        ///
        /// @param change the way from one side to the other, where both are used
        public Step on(Sides other, @Nullable Transition change) {
            var both = other == Sides.BOTH;
            return other == sides
                    ? this
                    : new Step(
                            kind,
                            pose,
                            variation,
                            byLevel,
                            orElse,
                            optional,
                            dose,
                            other,
                            both ? Order.ONE_SIDE_THEN_OTHER : null,
                            both || other == Sides.ALTERNATING ? Side.RIGHT : null,
                            transition,
                            both ? change : null,
                            cue,
                            counts,
                            strokes,
                            bells);
        }
    }
}
