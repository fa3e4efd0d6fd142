package dev.sthira.notification.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.text.ShownText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened in a practice session and matters here.
public sealed interface PracticeEvent {
    /// How a pose is held as to its sides.
    Set<String> SIDES = Set.of("both", "left", "right", "alternating");

    Head head();

    /// What every event says.
    ///
    /// @param id     the event's own id; the same event repeated has the same one
    /// @param number its place in the session
    /// @param at     when it happened
    /// @param language tag of the language that its names and its cue are in; null if it does not say so
    record Head(
            UUID id,
            UUID session,
            Person person,
            long number,
            Instant at,
            SequenceRef sequence,
            @Nullable String language) {}

    /// Which class is practised.
    ///
    /// @param title what whoever practises calls it; the words of the slug where that shows nothing
    record SequenceRef(String slug, int version, String title) {
        public SequenceRef {
            Must.text("slug", slug);
            Must.whole("version", version);
            title = ShownText.of(title == null ? "" : title, slug);
        }
    }

    /// A session began.
    record SessionStarted(Head head, Instant endsAt) implements PracticeEvent {}

    /// A pose or rest began.
    ///
    /// @param endsAt the end of the hold as planned now
    record PoseStarted(
            Head head,
            Segment segment,
            String cue,
            Instant endsAt,
            @Nullable Segment next) implements PracticeEvent {}

    /// What lies ahead is another than it was said to be.
    ///
    /// @param phase       `transition`, on the way to the segment, or `pose`
    /// @param phaseEndsAt when the pose begins, or ends
    record SessionReplanned(
            Head head,
            Segment segment,
            String cue,
            String phase,
            Instant phaseEndsAt,
            @Nullable Segment next) implements PracticeEvent {

        /// The pose it goes on with, as long as it still is.
        public PoseStarted goingOn() {
            double seconds = Duration.between(head.at(), phaseEndsAt).toMillis() / 1000.0;
            return new PoseStarted(head, segment.lasting(seconds), cue, phaseEndsAt, next);
        }

        public boolean isInPose() {
            return phase.equals("pose");
        }
    }

    /// A session stands still.
    ///
    /// @param segment    where it does
    /// @param abandonsAt when it ends by itself unless it goes on before
    record SessionPaused(Head head, Segment segment, Instant abandonsAt) implements PracticeEvent {}

    /// A session goes on after a pause.
    record SessionResumed(Head head) implements PracticeEvent {}

    /// A session went through to its end, or was ended by the person.
    ///
    /// @param ending `finished` or `ended`
    record SessionCompleted(Head head, String ending, Totals totals) implements PracticeEvent {}

    /// A session was paused for too long.
    record SessionAbandoned(Head head, Totals totals) implements PracticeEvent {}

    /// Something else, which means nothing here and is read only to be passed on.
    record Other(Head head) implements PracticeEvent {}

    /// One stretch of the class.
    ///
    /// @param side   `both` (symmetric), `left`, `right` or `alternating`
    /// @param rounds how many rounds, if it is counted in rounds; breaths alike
    record Segment(
            int index,
            int count,
            int block,
            int step,
            String kind,
            Named pose,
            @Nullable Named variation,
            String side,
            @Nullable Integer rounds,
            @Nullable Integer breaths,
            double plannedSeconds) {
        private static final Set<String> KINDS = Set.of("pose", "rest", "breathing", "meditation");

        public Segment {
            Must.whole("index", index);
            Must.whole("count", count);
            Must.whole("block", block);
            Must.whole("step", step);
            Must.oneOf(KINDS, "kind", kind);
            Must.object("pose", pose);
            Must.oneOf(SIDES, "side", side);
            Must.whole("rounds", rounds == null ? 0 : rounds);
            Must.whole("breaths", breaths == null ? 0 : breaths);
            Must.seconds("plannedSeconds", plannedSeconds);
        }

        private Segment lasting(double seconds) {
            return new Segment(
                    index, count, block, step, kind, pose, variation, side, rounds, breaths, Math.max(0, seconds));
        }
    }

    /// A pose or variation by its slug and name.
    record Named(String slug, String name) {
        public Named {
            Must.text("slug", slug);
            name = ShownText.of(name == null ? "" : name, slug);
        }
    }

    /// What became of a session as a whole.
    ///
    /// @param skipped  each visit that was left by skip
    /// @param repeated each visit that was not the first of its segment
    record Totals(
            @Nullable Instant startedAt,
            Counts segments,
            double plannedSeconds,
            double heldSeconds,
            double pausedSeconds,
            List<Skipped> skipped,
            List<Skipped> repeated,
            int minutes) {
        public Totals {
            Must.seconds("plannedSeconds", plannedSeconds);
            Must.seconds("heldSeconds", heldSeconds);
            Must.seconds("pausedSeconds", pausedSeconds);
            Must.whole("minutes", minutes);
        }

        /// What was skipped and not gone back to.
        public List<Skipped> leftOut() {
            return without(skipped, repeated);
        }

        /// What was done once more; whoever goes back to what they skipped does it for the first time.
        public List<Skipped> doneAgain() {
            return without(repeated, skipped);
        }

        private static List<Skipped> without(List<Skipped> visits, List<Skipped> others) {
            var left = new ArrayList<>(visits);
            for (Skipped other : others) {
                left.stream()
                        .filter(one -> one.index() == other.index())
                        .findFirst()
                        .ifPresent(left::remove);
            }
            return List.copyOf(left);
        }
    }

    /// Segments planned, held and skipped.
    record Counts(int planned, int held, int skipped) {
        public Counts {
            Must.whole("planned", planned);
            Must.whole("held", held);
            Must.whole("skipped", skipped);
        }
    }

    /// A visit of a segment that was left out, or that was one more.
    ///
    /// @param pose slug of its pose, if the event says so
    record Skipped(
            int index, String name, String side, @Nullable String pose) {
        public Skipped {
            Must.whole("index", index);
            Must.oneOf(SIDES, "side", side);
            name = ShownText.of(name == null ? "" : name).orElse("One pose");
        }
    }
}
