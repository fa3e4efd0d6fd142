package dev.sthira.notification.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.practice.PracticeEvent.Counts;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.Segment;
import dev.sthira.notification.practice.PracticeEvent.SequenceRef;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bodies of the events that matter here, as `session-service/contract` shows them. What a part of one must be, the
/// part itself says.
sealed interface EventBody {
    /// The session as it is written there.
    @Nullable
    String session();

    /// The event, under this id.
    PracticeEvent event(UUID id, UUID session);

    private static Head head(
            UUID id, UUID session, @Nullable String person, int number, @Nullable String at, @Nullable SequenceRef of) {
        return new Head(
                id,
                session,
                new Person(Must.text("person", person)),
                Must.whole("number", number),
                Must.instant("at", at),
                Must.object("sequence", of));
    }

    /// `session-started`.
    record Started(
            @Nullable String session,
            @Nullable String person,
            int number,
            @Nullable String at,
            @Nullable SequenceRef sequence,
            @Nullable String endsAt)
            implements EventBody {
        @Override
        public PracticeEvent event(UUID id, UUID session) {
            return new SessionStarted(head(id, session, person, number, at, sequence), Must.instant("endsAt", endsAt));
        }
    }

    /// `pose-start`.
    record Pose(
            @Nullable String session,
            @Nullable String person,
            int number,
            @Nullable String at,
            @Nullable SequenceRef sequence,
            @Nullable Segment segment,
            @Nullable String cue,
            @Nullable String endsAt,
            @Nullable Next next)
            implements EventBody {
        /// What comes after it.
        record Next(Segment segment) {
            Next {
                Must.object("segment", segment);
            }
        }

        @Override
        public PracticeEvent event(UUID id, UUID session) {
            return new PoseStarted(
                    head(id, session, person, number, at, sequence),
                    Must.object("segment", segment),
                    cue == null ? "" : cue,
                    Must.instant("endsAt", endsAt),
                    next == null ? null : next.segment());
        }
    }

    /// `session-completed`.
    record Completed(
            @Nullable String session,
            @Nullable String person,
            int number,
            @Nullable String at,
            @Nullable SequenceRef sequence,
            @Nullable String ending,
            @Nullable String startedAt,
            @Nullable Counts segments,
            double plannedSeconds,
            double heldSeconds,
            double pausedSeconds,
            @Nullable List<Skipped> skipped,
            int minutes)
            implements EventBody {
        private static final Set<String> ENDINGS = Set.of("finished", "ended");

        @Override
        public PracticeEvent event(UUID id, UUID session) {
            return new SessionCompleted(
                    head(id, session, person, number, at, sequence),
                    Must.oneOf(ENDINGS, "ending", ending),
                    totals(startedAt, segments, plannedSeconds, heldSeconds, pausedSeconds, skipped, minutes));
        }
    }

    /// `session-abandoned`.
    record Abandoned(
            @Nullable String session,
            @Nullable String person,
            int number,
            @Nullable String at,
            @Nullable SequenceRef sequence,
            @Nullable String startedAt,
            @Nullable Counts segments,
            double plannedSeconds,
            double heldSeconds,
            double pausedSeconds,
            @Nullable List<Skipped> skipped,
            int minutes)
            implements EventBody {
        @Override
        public PracticeEvent event(UUID id, UUID session) {
            return new SessionAbandoned(
                    head(id, session, person, number, at, sequence),
                    totals(startedAt, segments, plannedSeconds, heldSeconds, pausedSeconds, skipped, minutes));
        }
    }

    private static Totals totals(
            @Nullable String startedAt,
            @Nullable Counts segments,
            double plannedSeconds,
            double heldSeconds,
            double pausedSeconds,
            @Nullable List<Skipped> skipped,
            int minutes) {
        return new Totals(
                startedAt == null ? null : Must.instant("startedAt", startedAt),
                Must.object("segments", segments),
                plannedSeconds,
                heldSeconds,
                pausedSeconds,
                Must.list("skipped", skipped),
                minutes);
    }
}
