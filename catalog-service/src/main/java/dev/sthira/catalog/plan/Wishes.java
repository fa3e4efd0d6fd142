package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Prop;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person wishes for.
///
/// @param breathMillis   one breath, in and out, in milliseconds
/// @param minutes        how long it should take, or null for as long as it usually does
/// @param never          slugs of poses that must not come
/// @param always         slugs of poses that must come, unless the body speaks against them
/// @param liked          slugs of poses that come sooner where there is a choice, and go later where time is short
/// @param props          what is at hand, or null for everything
/// @param getReady       seconds to be counted down before each hold, at the end of the way into it
/// @param guidance       percent of each pose's further cues that are wanted; 0 is the one sentence alone
/// @param rehearsalSpeed 1 is life, 60 a rehearsal
public record Wishes(
        Source source,
        Level level,
        long breathMillis,
        @Nullable Integer minutes,
        Body body,
        Set<String> never,
        Set<String> always,
        Set<String> liked,
        @Nullable Set<PropItem> props,
        Pace pace,
        int getReady,
        int guidance,
        int rehearsalSpeed) {

    /// Wishes without a count, of somebody who likes all poses alike.
    public Wishes(
            Source source,
            Level level,
            long breathMillis,
            @Nullable Integer minutes,
            Body body,
            Set<String> never,
            Set<String> always,
            @Nullable Set<PropItem> props,
            Pace pace,
            int guidance,
            int rehearsalSpeed) {
        this(
                source,
                level,
                breathMillis,
                minutes,
                body,
                never,
                always,
                Set.of(),
                props,
                pace,
                0,
                guidance,
                rehearsalSpeed);
    }

    /// Where the class comes from.
    public sealed interface Source {}

    /// A class as somebody teaches it; without a version its newest edition.
    public record Taught(String sequence, @Nullable Integer version) implements Source {}

    /// A class put together from the catalog; the same seed gives the same class.
    public record Composed(Intent intent, List<Area> focus, long seed) implements Source {
        public Composed {
            focus = focus.stream().distinct().toList();
        }
    }

    /// How much time there is for getting from pose to pose.
    public enum Pace {
        SLOW(6),
        USUAL(4),
        BRISK(3);

        private final int quarters;

        Pace(int quarters) {
            this.quarters = quarters;
        }

        long of(long millis) {
            return millis * quarters / 4;
        }
    }

    /// A class as it is taught, with nothing further wished for.
    static Wishes of(String sequence, Level level, long breathMillis, int rehearsalSpeed) {
        return new Wishes(
                new Taught(sequence, null),
                level,
                breathMillis,
                null,
                Body.SOUND,
                Set.of(),
                Set.of(),
                null,
                Pace.USUAL,
                0,
                rehearsalSpeed);
    }

    /// The same wishes with the body as carefully as it must be taken: a class for a pregnancy of which nobody says how
    /// far
    /// it is respects all of it.
    Wishes carefully() {
        return source instanceof Composed composed && composed.intent() == Intent.PRENATAL && !body.isPregnant()
                ? with(body.expecting(), never, props)
                : this;
    }

    private Wishes with(Body body, Set<String> never, @Nullable Set<PropItem> props) {
        return new Wishes(
                source,
                level,
                breathMillis,
                minutes,
                body,
                never,
                always,
                liked,
                props,
                pace,
                getReady,
                guidance,
                rehearsalSpeed);
    }

    /// The same wishes of somebody who sits where the class does: nobody chooses a class that never leaves the chair
    /// without one.
    Wishes seatedAs(Sequence sequence) {
        if (props == null || !sequence.staysOnTheChair()) {
            return this;
        }
        var withChair = EnumSet.of(PropItem.CHAIR);
        withChair.addAll(props);
        return with(body, never, withChair);
    }

    /// The same wishes of somebody whom nothing keeps from anything.
    Wishes unhindered() {
        return with(Body.SOUND, Set.of(), null);
    }

    /// Whether they are for a class that nobody taught and that should make strong.
    boolean seekStrength() {
        return source instanceof Composed composed && composed.intent() == Intent.STRENGTHEN;
    }

    /// Whether body, props or dislikes keep this person from anything.
    boolean hinder() {
        return !body.all().isEmpty() || props != null || !never.isEmpty();
    }

    /// Whether a pose in this form is cautioned against for something that is more than mild.
    boolean mind(Pose pose, Pose.@Nullable Variation form) {
        return body.all().stream()
                .filter(concern -> body.severity(concern) != Severity.MILD)
                .anyMatch(concern -> pose.cautions(form).anyMatch(caution -> caution.isFor(concern)));
    }

    boolean like(Pose pose) {
        return liked.stream().anyMatch(pose::includes);
    }

    boolean atHand(Prop prop) {
        return props == null || prop.anyOf().stream().anyMatch(thing -> thing.isEverywhere() || props.contains(thing));
    }

    /// How long a way of so many seconds takes in life: at the pace that is wished for, and with time to count.
    long way(int seconds) {
        return Math.max(pace.of(seconds * 1000L), getReady * 1000L);
    }

    /// So long in life becomes so long at this speed; what lasts at all keeps at least a millisecond.
    long paced(long millis) {
        return millis == 0 ? 0 : Math.max(1, (millis + rehearsalSpeed / 2) / rehearsalSpeed);
    }
}
