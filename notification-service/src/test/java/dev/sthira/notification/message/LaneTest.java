package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.test.Said;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.preference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lanes of the test's own, in an application whose lanes have come to their end.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(LaneTest.AnApplicationOfItsOwn.class)
class LaneTest {
    public static class AnApplicationOfItsOwn implements QuarkusTestProfile {}

    @Inject
    Dispatcher dispatcher;

    @Inject
    Dispatch dispatch;

    @Inject
    Outbox outbox;

    @Inject
    MessageSettings settings;

    @Inject
    InstantSource clock;

    @Inject
    Sql sql;

    @BeforeEach
    void endTheLanesOfTheApplication() {
        dispatcher.stop(new ShutdownEvent());
        QuarkusTransaction.requiringNew().run(() -> sql.update("truncate message cascade"));
    }

    @Test
    void losesNothingThatWasBeingClaimedWhenItStops() {
        for (int round = 0; round < 30; round++) {
            add(40);
            var lane = new Lane(new Postman(), dispatch, settings, clock);
            lane.start();
            lane.wake();
            lane.stop(Duration.ofSeconds(10));
        }

        assertThat(count("state not in ('waiting', 'handed-over')")).isZero();
        assertThat(count("state = 'waiting' and attempts > 0")).isZero();
    }

    @Test
    void givesBackAClaimThatNothingWasDoneWith() {
        add(1);
        var claimed = dispatch.claim(Channel.EMAIL, Room.of(1)).getFirst();

        dispatch.giveBack(claimed.claim().message());

        assertThat(count("state = 'waiting' and attempts = 0 and claimed_until is null"))
                .isOne();
        assertThat(dispatch.claim(Channel.EMAIL, Room.of(1))).hasSize(1);
        assertThat(count("state = 'claimed' and attempts = 1")).isOne();
    }

    @Test
    void saysOnceWhatATransportFailedAtUnexpectedly() throws InterruptedException {
        var hole = new IllegalStateException("the bag has a hole");
        var asked = new CountDownLatch(5);
        add(5);

        var said = saidBy(
                new Postman() {
                    @Override
                    public Outcome send(Parcel parcel) {
                        asked.countDown();
                        throw hole;
                    }
                },
                asked);

        assertThat(said)
                .singleElement()
                .satisfies(line -> assertThat(line.getThrown()).isSameAs(hole));
    }

    @Test
    void saysOnceWhyItWaitsHoweverOftenItTries() throws InterruptedException {
        var lost = new IllegalStateException("the list of closed doors is lost");
        var asked = new CountDownLatch(5);

        var said = saidBy(
                new Postman() {
                    @Override
                    public Set<String> closed(Instant now) {
                        asked.countDown();
                        throw lost;
                    }
                },
                asked);

        assertThat(said)
                .singleElement()
                .satisfies(line -> assertThat(line.getThrown()).isSameAs(lost));
    }

    @Test
    void saysWhyOldMessagesAreNotForgotten() {
        change("alter table message rename to message_elsewhere");
        try (var said = Said.by(Dispatcher.class)) {
            Dispatcher.clean(dispatch);

            assertThat(said.lines())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.getThrown()).hasMessage("The database answered with state 42P01"));
        } finally {
            change("alter table message_elsewhere rename to message");
        }
    }

    /// Takes every letter at once.
    private static class Postman implements Transport {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Outcome send(Parcel parcel) {
            return new Outcome.Accepted();
        }
    }

    /// What a lane says that runs until this has happened.
    private List<LogRecord> saidBy(Transport transport, CountDownLatch happened) throws InterruptedException {
        try (var said = Said.by(Lane.class)) {
            var lane = new Lane(transport, dispatch, settings, clock);
            lane.start();
            assertThat(happened.await(10, TimeUnit.SECONDS)).isTrue();
            lane.stop(Duration.ofSeconds(10));
            return said.lines();
        }
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement));
    }

    private void add(int letters) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(
                        IntStream.range(0, letters).mapToObj(_ -> letter()).toList()));
    }

    private static Draft letter() {
        var now = Instant.now();
        return Draft.mail(
                Kind.ACCOUNT,
                new Cause("test", UUID.randomUUID().toString(), "A test asked for it."),
                new Target.ToAddress(null, "maya@example.org"),
                Letters.plain(),
                now,
                now.plusSeconds(600));
    }

    private int count(String condition) {
        return sql.first("select count(*)::int n from message where " + condition, row -> row.integer("n"))
                .orElseThrow();
    }
}
