package dev.sthira.session.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.session.device.ConnectedView;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.State.Active;
import dev.sthira.session.session.State.InPose;
import dev.sthira.session.session.State.Over;
import dev.sthira.session.session.State.Paused;
import dev.sthira.session.session.State.Ready;
import jakarta.ws.rs.core.EntityTag;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A session as its person's clients see it.
@Schema(
        name = "Session",
        description = "A practice session as it stands at `now`. Clients count on from there by themselves.")
public record SessionView(
        UUID id,

        @Schema(description = "Number of commands so far; send it back as expectedVersion.", examples = "2")
        int version,

        Standing state,

        @Schema(description = "How it ended; null while it goes on.") @Nullable
        Ending ending,

        @Schema(ref = "PlanSequence") Plan.SequenceRef sequence,

        @Schema(
                description = "Tag of the language that names, cues and reasons are in; null where nobody knows.",
                examples = "en")
        @Nullable
        String language,

        @Schema(ref = "Level") String level,
        @Schema(description = "Content hash of the plan.") String plan,
        @Schema(description = "The server's clock.") Instant now,
        Instant createdAt,

        @Schema(description = "When it begins by itself; null unless it is ready and its start is scheduled.") @Nullable
        Instant startsAt,

        @Schema(description = "Null until it is started.") @Nullable
        Instant startedAt,

        @Schema(
                description = "The effective instant of the last command, in the answer to a command that of this one;"
                        + " null before the first.")
        @Nullable
        Instant commandedAt,

        @Schema(description = "When it will be over if nobody commands anything; a paused one is abandoned then.")
        Instant endsAt,

        @Schema(description = "Null while it goes on.") @Nullable
        Instant endedAt,

        @Schema(description = "Number of the last event that has happened, −1 before the first.")
        int number,

        @Schema(description = "Null before the start and behind the end.") @Nullable
        Position position,

        int segmentCount,

        @Schema(description = "Length of the whole plan in seconds.")
        BigDecimal plannedSeconds,

        @Schema(description = "Length of one breath in seconds, as `hold-longer` counts them.")
        BigDecimal breathSeconds,

        @Schema(description = "Seconds counted down at the end of the way into each pose; 0 means none.")
        BigDecimal getReadySeconds,

        @Schema(description = "Seconds of the plan gone by, pauses and what was held for longer left out.")
        BigDecimal elapsedSeconds,

        @Schema(description = "Commands that make sense now; none for those who practise along.")
        List<CommandKind> legal,

        @Schema(
                description = "Who follows it right now, on whatever device, the first to come first; up to two seconds"
                        + " old. Null in a list and in the answer to a command.")
        @Nullable
        List<ConnectedView> devices,

        @Schema(description = "Who practises along; null in a list and in the answer to a command.") @Nullable
        TogetherView together,

        @Schema(
                ref = "PlanSegments",
                description = "The plan's segments; null in a list and in the answer to a command.")
        @Nullable
        JsonNode segments,

        @Schema(
                ref = "PlanExplanations",
                description =
                        "Why the plan is as it is, with every pose that was swapped or left out; null in a list and"
                                + " in the answer to a command.")
        @Nullable
        JsonNode explanations) {

    /// What is going on: the way into a segment's pose, or the pose itself.
    @Schema(name = "SessionPosition")
    public record Position(
            Event.Phase phase,
            @Schema(description = "Index of the segment.") int segment,

            @Schema(description = "Which visit of the segment it is, from 1: it can be gone back to.")
            int visit,

            @Schema(
                    description =
                            "When the count before the pose begins; null in a pose, in a pause, and without a count.")
            @Nullable
            Instant getReadyAt,

            @Schema(description = "Null while a pause is on.") @Nullable
            Instant endsAt,

            BigDecimal remainingSeconds) {

        private static @Nullable Position of(Plan plan, State state, Instant now) {
            return switch (state) {
                case Active active ->
                    of(active, getReadyAt(plan, active), active.endsAt(), Duration.between(now, active.endsAt()));
                case Paused paused -> of(paused.at(), null, null, paused.remaining());
                case Ready _, Over _ -> null;
            };
        }

        private static Position of(
                Active active, @Nullable Instant getReadyAt, @Nullable Instant endsAt, Duration remaining) {
            int segment = active.segment();
            int visit = active.tally().visits().number(segment);
            return new Position(Steps.phase(active), segment, visit, getReadyAt, endsAt, Seconds.of(remaining));
        }

        private static @Nullable Instant getReadyAt(Plan plan, Active active) {
            Duration count = plan.getReady(active.segment());
            return active instanceof InPose || count.isZero()
                    ? null
                    : active.endsAt().minus(count);
        }
    }

    static SessionView of(Session session, Instant now, Plans.@Nullable Written written) {
        return of(session, now, written, null, null);
    }

    public static SessionView of(
            Session session,
            Instant now,
            Plans.@Nullable Written written,
            @Nullable List<ConnectedView> devices,
            @Nullable TogetherView together) {
        State state = session.stateAt(now);
        Plan plan = session.plan();
        return new SessionView(
                session.id(),
                session.version(),
                Standing.of(state),
                state instanceof Over over ? over.ending() : null,
                plan.sequence(),
                plan.language(),
                plan.level(),
                plan.id(),
                now,
                session.createdAt(),
                state instanceof Ready ready ? ready.startsAt() : null,
                startedAt(session, state, now),
                session.commands().isEmpty()
                        ? null
                        : session.commands().getLast().at(),
                Timeline.endsAt(plan, state),
                state instanceof Over over ? over.at() : null,
                state.lastNumber(),
                Position.of(plan, state, now),
                plan.size(),
                Seconds.of(plan.length()),
                Seconds.of(plan.pace().breath()),
                Seconds.of(plan.pace().getReady()),
                Seconds.of(elapsed(session, state, now)),
                together != null && together.role() == TogetherView.Role.JOINER
                        ? List.of()
                        : List.copyOf(session.legal(state, now)),
                devices,
                together,
                written == null ? null : written.segments(),
                written == null ? null : written.explanations());
    }

    EntityTag tag() {
        return new EntityTag(Expected.tag(version, state, number, present()));
    }

    private List<@Nullable Object> present() {
        return Arrays.asList(
                devices == null || devices.isEmpty() ? null : devices,
                together == null || together.isAlone() ? null : together);
    }

    private static @Nullable Instant startedAt(Session session, State state, Instant now) {
        return switch (state) {
            case Ready _ -> null;
            case Active active -> active.tally().startedAt();
            case Paused paused -> paused.tally().startedAt();
            case Over _ -> session.startedAt(now).orElse(null);
        };
    }

    private static Duration elapsed(Session session, State state, Instant now) {
        return state instanceof Over over
                ? session.cutShort(over)
                        .map(before -> elapsed(session.plan(), before, over.at()))
                        .orElse(session.plan().length())
                : elapsed(session.plan(), state, now);
    }

    /// What lies ahead may be more than the plan once somebody goes back.
    private static Duration elapsed(Plan plan, State state, Instant now) {
        Duration elapsed = switch (state) {
            case Ready _ -> Duration.ZERO;
            case Active active -> plan.length().minus(Duration.between(now, Timeline.endsAt(plan, active)));
            case Paused paused ->
                plan.length().minus(Duration.between(paused.since(), Timeline.endsAt(plan, paused.at())));
            case Over _ -> plan.length();
        };
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }
}
