package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.http.TestStack;
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
import java.util.UUID;
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
        var claimed = dispatch.claim(Channel.EMAIL, 1, java.util.List.of()).getFirst();

        dispatch.giveBack(claimed.claim().message());

        assertThat(count("state = 'waiting' and attempts = 0 and claimed_until is null"))
                .isOne();
        assertThat(dispatch.claim(Channel.EMAIL, 1, java.util.List.of())).hasSize(1);
        assertThat(count("state = 'claimed' and attempts = 1")).isOne();
    }

    /// Takes every letter at once.
    private static final class Postman implements Transport {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Outcome send(Parcel parcel) {
            return new Outcome.Accepted();
        }
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
