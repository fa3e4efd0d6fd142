package dev.sthira.notification.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.practice.PracticeEvent.Counts;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.Segment;
import dev.sthira.notification.practice.PracticeEvent.SequenceRef;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parts of the bodies that matter here, as `session-service/contract` shows them: one object is read as each part
/// that it has. What a part must be, the part itself says.
final class EventBody {
    private EventBody() {}

    /// What every event says.
    record Common(
            @Nullable String session,
            @Nullable String person,
            int number,
            @Nullable String at,
            @Nullable SequenceRef sequence,
            @Nullable String language) {
        Head head(UUID id) {
            return new Head(
                    id,
                    Must.uuid("session", session),
                    new Person(Must.text("person", person)),
                    Must.whole("number", number),
                    Must.instant("at", at),
                    Must.object("sequence", sequence),
                    language);
        }
    }

    /// What `session-started` says.
    record Started(@Nullable String endsAt) {
        SessionStarted event(Head head) {
            return new SessionStarted(head, Must.instant("endsAt", endsAt));
        }
    }

    /// What `pose-start` says.
    record Pose(
            @Nullable Segment segment,
            @Nullable String cue,
            @Nullable String endsAt,
            @Nullable Next next) {
        /// What comes after it.
        record Next(Segment segment) {
            Next {
                Must.object("segment", segment);
            }
        }

        PoseStarted event(Head head) {
            return new PoseStarted(
                    head,
                    Must.object("segment", segment),
                    cue == null ? "" : cue,
                    Must.instant("endsAt", endsAt),
                    next == null ? null : next.segment());
        }
    }

    /// What `session-replanned` says.
    record Replanned(
            @Nullable Segment segment,
            @Nullable String cue,
            @Nullable String phase,
            @Nullable String phaseEndsAt,
            Pose.@Nullable Next next) {
        private static final Set<String> PHASES = Set.of("transition", "pose");

        SessionReplanned event(Head head) {
            return new SessionReplanned(
                    head,
                    Must.object("segment", segment),
                    cue == null ? "" : cue,
                    Must.oneOf(PHASES, "phase", phase),
                    Must.instant("phaseEndsAt", phaseEndsAt),
                    next == null ? null : next.segment());
        }
    }

    /// What `session-paused` says.
    record Paused(@Nullable Segment segment, @Nullable String abandonsAt) {
        SessionPaused event(Head head) {
            return new SessionPaused(head, Must.object("segment", segment), Must.instant("abandonsAt", abandonsAt));
        }
    }

    /// What `session-completed` says besides what became of the session.
    record Completed(@Nullable String ending) {
        private static final Set<String> ENDINGS = Set.of("finished", "ended");

        SessionCompleted event(Head head, Totals totals) {
            return new SessionCompleted(head, Must.oneOf(ENDINGS, "ending", ending), totals);
        }
    }

    /// What became of a session, as `session-completed` and `session-abandoned` say it.
    record Outcome(
            @Nullable String startedAt,
            @Nullable Counts segments,
            double plannedSeconds,
            double heldSeconds,
            double pausedSeconds,
            @Nullable List<Skipped> skipped,
            @Nullable List<Skipped> repeated,
            int minutes) {
        Totals totals() {
            return new Totals(
                    startedAt == null ? null : Must.instant("startedAt", startedAt),
                    Must.object("segments", segments),
                    plannedSeconds,
                    heldSeconds,
                    pausedSeconds,
                    Must.list("skipped", skipped),
                    repeated == null ? List.of() : Must.list("repeated", repeated),
                    minutes);
        }
    }
}
