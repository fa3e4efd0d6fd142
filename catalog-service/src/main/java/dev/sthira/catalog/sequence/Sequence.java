package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Kind;
import dev.sthira.catalog.pose.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One edition of a class, as far as planning needs it; the whole of it is its open sequence file.
public record Sequence(String slug, int version, String title, List<Level> levels, List<Block> blocks) {
    public Sequence {
        levels = List.copyOf(levels);
        blocks = List.copyOf(blocks);
    }

    /// Steps under one heading, numbered from 1.
    public record Block(int number, String title, List<Step> steps) {
        public Block {
            steps = List.copyOf(steps);
        }
    }

    /// Whether and how a step uses the two sides of the body.
    public enum Sides {
        NONE,
        BOTH,
        ALTERNATING
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

    /// One pose or rest in its place in the class.
    public record Step(
            Kind kind,
            String pose,
            @Nullable String variation,
            @Nullable List<Offer> byLevel,
            @Nullable List<String> orElse,
            Dose dose,
            Sides sides,
            @Nullable Order order,
            @Nullable Side firstSide,
            Transition transition,
            @Nullable Transition switchSides,
            String cue) {

        /// What the teacher offers to this level instead of the form taught to everybody.
        public Optional<Offer> offer(Level level) {
            return byLevel == null
                    ? Optional.empty()
                    : byLevel.stream()
                            .filter(offer -> level.covers(offer.level()))
                            .max((one, other) -> one.level().compareTo(other.level()));
        }
    }
}
