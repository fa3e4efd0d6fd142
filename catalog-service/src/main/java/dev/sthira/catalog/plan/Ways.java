package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Stance;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Sidedness;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a body gets from one position to another: the quickest chain of the catalog's transitions that nothing speaks
/// against, each in the form that suits this body. There are no jumps.
public final class Ways {
    private static final int PEAK = 4;
    private static final Set<Position> HUBS =
            EnumSet.of(Position.STANDING, Position.SEATED, Position.HANDS_AND_KNEES, Position.SUPINE);
    private static final Set<Position> LANDINGS = EnumSet.of(
            Position.HANDS_AND_FEET,
            Position.FOREARMS_AND_FEET,
            Position.STANDING_FOLDED,
            Position.SQUATTING,
            Position.FOLDED_ON_KNEES);

    private final List<Pose> transitions;
    private final Set<Stance> stances;
    private final Vocabulary vocabulary;
    private final List<Footing> footings;
    private final Paths sound;
    private final Paths paths;
    private final Map<Stance, Optional<Footing>> objections = new HashMap<>();

    private Ways(List<Pose> transitions, Vocabulary vocabulary) {
        this.transitions = transitions;
        this.stances = transitions.stream().map(Pose::position).collect(Collectors.toUnmodifiableSet());
        this.vocabulary = vocabulary;
        this.footings = transitions.stream().map(Footing::sure).toList();
        this.sound = Paths.allOf(footings);
        this.paths = sound;
    }

    private Ways(Ways all, Wishes wishes) {
        this.transitions = all.transitions;
        this.stances = all.stances;
        this.vocabulary = all.vocabulary;
        this.sound = all.sound;
        this.footings = transitions.stream()
                .map(transition -> Footing.of(transition, all, wishes))
                .toList();
        this.paths = footings.stream().allMatch(Footing::isSure) ? sound : new Paths(footings);
    }

    /// A chain of transitions and the seconds it takes, getting settled not included.
    ///
    /// @param open whether somebody may go by it
    public record Way(int seconds, List<Crossing> through, boolean open) {

        /// Whether one is there already.
        boolean isNone() {
            return seconds == 0;
        }

        /// What is said on the way.
        String cue() {
            return through.stream().map(Crossing::cue).collect(Collectors.joining(" "));
        }
    }

    /// The ways themselves, for whoever says nothing on them.
    public static Ways of(Collection<Pose> poses) {
        return of(poses, Vocabulary.ENGLISH);
    }

    static Ways of(Collection<Pose> poses, Vocabulary vocabulary) {
        return new Ways(
                poses.stream()
                        .filter(pose -> pose.kind() == PoseKind.TRANSITION)
                        .sorted(Comparator.comparing(Pose::slug))
                        .toList(),
                vocabulary);
    }

    /// The ways of somebody with these wishes.
    Ways respecting(Wishes wishes) {
        return wishes.hinder() || paths != sound ? new Ways(this, wishes) : this;
    }

    /// The words that go with what is said on the way.
    Vocabulary vocabulary() {
        return vocabulary;
    }

    public Way between(Position from, Position to) {
        return paths.between(from, to).orElseGet(() -> sound.reaches(from, to) ? Paths.CLOSED : Paths.UNTRODDEN);
    }

    /// The way into a pose: to where it begins or, where that is nearer, straight to where it is held.
    public Way into(Position at, Pose pose, @Nullable Variation form) {
        return between(at, goal(paths, at, pose, form));
    }

    private Position goal(Paths by, Position at, Pose pose, @Nullable Variation form) {
        var stance = pose.position(form);
        return isHeldWhereItEnds(pose, form) && by.isNearer(at, stance.end(), stance.start())
                ? stance.end()
                : stance.start();
    }

    /// Whether one is in it where one is when it is over, and not on the way out.
    private boolean isHeldWhereItEnds(Pose pose, @Nullable Variation form) {
        var stance = pose.position(form);
        return LANDINGS.contains(stance.end())
                && pose.sidedness(form) == Sidedness.SYMMETRIC
                && pose.asks() < PEAK
                && stances.contains(stance);
    }

    /// What speaks against the way that a sound body would take there, or against one that is nearly as quick: a
    /// teacher may mean either.
    Optional<Footing> objection(Position at, Pose pose, @Nullable Variation form) {
        return objection(at, goal(sound, at, pose, form));
    }

    Optional<Footing> objection(Position from, Position to) {
        return paths == sound
                ? Optional.empty()
                : objections.computeIfAbsent(new Stance(from, to), _ -> against(from, to));
    }

    private Optional<Footing> against(Position from, Position to) {
        return sound.between(from, to).filter(Way::isNone).isPresent()
                ? Optional.empty()
                : footings.stream()
                        .filter(footing -> footing.against() != null && sound.isNearlyOnTheWay(from, footing, to))
                        .findFirst();
    }

    /// What keeps this body from the way that a sound one would take, where it takes another.
    Optional<Footing> detour(Position at, Pose pose, @Nullable Variation form) {
        var taken = into(at, pose, form).through().stream().map(Crossing::way).toList();
        var usual = sound.between(at, goal(sound, at, pose, form)).map(Way::through).orElse(List.of()).stream()
                .map(Crossing::way)
                .toList();
        return taken.equals(usual)
                ? Optional.empty()
                : footings.stream()
                        .filter(footing -> footing.against() != null
                                && usual.contains(footing.crossing().way()))
                        .findFirst();
    }

    /// What this body cannot pass on the way there, if no other one is open to it.
    Optional<Footing> block(Position at, Pose pose, @Nullable Variation form) {
        return into(at, pose, form).open() ? Optional.empty() : detour(at, pose, form);
    }

    /// What keeps this body from ever coming into a pose.
    Optional<Footing> barrier(Pose pose, @Nullable Variation form) {
        return HUBS.stream()
                        .anyMatch(hub -> hub != pose.position(form).start()
                                && into(hub, pose, form).open())
                ? Optional.empty()
                : HUBS.stream().flatMap(hub -> detour(hub, pose, form).stream()).findFirst();
    }

    /// What there is to say of the way that is taken.
    List<Said> notes(List<Crossing> through) {
        return footings.stream()
                .filter(footing -> through.contains(footing.crossing()))
                .flatMap(footing -> footing.notes().stream()
                        .map(note -> new Said(footing.crossing().way().slug(), note)))
                .toList();
    }

    /// What is said of a pose or of a transition.
    record Said(String of, Note note) {}
}
