package dev.sthira.notification.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.text.ShownText;
import java.time.Instant;
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

    /// A session went through to its end, or was ended by the person.
    ///
    /// @param ending `finished` or `ended`
    record SessionCompleted(Head head, String ending, Totals totals) implements PracticeEvent {}

    /// A session was paused for too long.
    record SessionAbandoned(Head head, Totals totals) implements PracticeEvent {}

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
    }

    /// A pose or variation by its slug and name.
    record Named(String slug, String name) {
        public Named {
            Must.text("slug", slug);
            name = ShownText.of(name == null ? "" : name, slug);
        }
    }

    /// What became of a session as a whole.
    record Totals(
            @Nullable Instant startedAt,
            Counts segments,
            double plannedSeconds,
            double heldSeconds,
            double pausedSeconds,
            List<Skipped> skipped,
            int minutes) {
        public Totals {
            Must.seconds("plannedSeconds", plannedSeconds);
            Must.seconds("heldSeconds", heldSeconds);
            Must.seconds("pausedSeconds", pausedSeconds);
            Must.whole("minutes", minutes);
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

    /// A segment that was left out.
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
