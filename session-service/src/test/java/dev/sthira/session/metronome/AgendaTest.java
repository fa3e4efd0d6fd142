package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plan.SequenceRef;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Command;
import dev.sthira.session.session.Commanded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Plan PLAN = Plan.of(
            "plan",
            "en",
            new SequenceRef("one-pose", 1, "One pose"),
            "beginner",
            List.of(new Segment(
                    0,
                    1,
                    1,
                    "pose",
                    new Segment.Pose("easy-sit", "Easy Pose", null),
                    null,
                    "both",
                    null,
                    null,
                    Duration.ofMinutes(1),
                    Duration.ZERO,
                    "Sit.",
                    Pulse.NONE)));

    private static final Score SCORE = new Score(PLAN, _ -> {});

    private final Agenda agenda = new Agenda();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesSessionsInTheOrderInWhichTheyAreDueHoweverTheyWereMoved(long seed) {
        var random = new SplittableRandom(seed);
        List<LiveSession> sessions = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            LiveSession session = createdAt(NOON.plusMillis(random.nextInt(100_000)));
            sessions.add(session);
            agenda.put(session);
        }
        for (LiveSession session : sessions) {
            switch (random.nextInt(3)) {
                case 0 -> agenda.remove(session);
                case 1 -> {
                    session.take(
                            List.of(new Commanded(1, new Command.Start(), NOON.plusMillis(random.nextInt(100_000)))));
                    agenda.put(session);
                }
                default -> agenda.put(session);
            }
        }

        List<Long> order = new ArrayList<>();
        for (LiveSession next = agenda.due(Nanos.NEVER); next != null; next = agenda.due(Nanos.NEVER)) {
            order.add(next.due());
            agenda.remove(next);
        }

        assertThat(order).isSorted().hasSizeBetween(500, 800);
        assertThat(agenda.size()).isZero();
    }

    @Test
    void givesNothingThatIsNotDueYet() {
        LiveSession session = createdAt(NOON);
        agenda.put(session);

        assertThat(agenda.due(session.due() - 1)).isNull();
        assertThat(agenda.due(session.due())).isSameAs(session);
    }

    private static LiveSession createdAt(Instant at) {
        return new LiveSession(UUID.randomUUID(), new Person("maya"), SCORE, at);
    }
}
