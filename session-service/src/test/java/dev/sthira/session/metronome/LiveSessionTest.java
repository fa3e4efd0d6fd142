package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.History;
import dev.sthira.session.session.PracticeFixture;
import dev.sthira.session.session.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// However little of a session is kept, it tells what the timeline tells.
class LiveSessionTest {
    private static final int HISTORIES = 20_000;
    private static final Instant NOON = PracticeFixture.NOON;
    private static final Instant LATE = NOON.plus(Duration.ofDays(400));

    @Test
    void tellsWhatTheTimelineTells() {
        everyHistory((history, _) -> {
            LiveSession session = session(history);
            session.take(history.log());

            assertThat(rest(session)).isEqualTo(all(history));
        });
    }

    @Test
    void tellsTheSameWhenCommandsComeOneByOneBeforeTheirInstantIsSealed() {
        everyHistory((history, random) -> {
            LiveSession session = session(history);
            var told = new ArrayList<Event>();
            for (Commanded entry : history.log()) {
                long until = Nanos.of(entry.at()) - 1_000L * random.nextInt(1, 5_000_000);
                while (session.due() <= until) {
                    told.addAll(session.step());
                }
                session.take(history.log().subList(0, entry.version()));
            }
            told.addAll(rest(session));

            assertThat(told).isEqualTo(all(history));
        });
    }

    @Test
    void goesOnAnywhereWithWhatIsStillToBeTold() {
        everyHistory((history, random) -> {
            List<Event> all = all(history);
            Instant published = all.get(random.nextInt(all.size())).at().plusNanos(1_000L * random.nextInt(-1, 2));
            LiveSession session = session(history);
            session.take(history.log());
            session.skipTo(published);

            assertThat(rest(session))
                    .isEqualTo(all.stream()
                            .filter(event -> event.at().isAfter(published))
                            .toList());
        });
    }

    @Test
    void leavesAloneWhatItKnowsAlready() {
        everyHistory((history, _) -> {
            LiveSession session = session(history);
            session.take(history.log());
            long due = session.due();
            session.take(history.log());

            assertThat(session.due()).isEqualTo(due);
            assertThat(rest(session)).isEqualTo(all(history));
        });
    }

    private static List<Event> rest(LiveSession session) {
        var rest = new ArrayList<Event>();
        while (session.due() < Nanos.NEVER) {
            long due = session.due();
            List<Event> events = session.step();
            assertThat(events)
                    .allSatisfy(event -> assertThat(Nanos.of(event.at())).isEqualTo(due));
            rest.addAll(events);
        }
        assertThat(session.over()).isTrue();
        return rest;
    }

    private static LiveSession session(History history) {
        return new LiveSession(UUID.randomUUID(), new Person("maya"), new Score(history.plan(), _ -> {}), NOON);
    }

    private static List<Event> all(History history) {
        return Timeline.events(history.plan(), NOON, history.log(), LATE);
    }

    private static void everyHistory(BiConsumer<History, RandomGenerator> property) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new SplittableRandom(seed);
            var history = History.random(random);
            try {
                property.accept(history, random);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ", log " + history.log(), broken);
            }
        }
    }
}
