package dev.sthira.catalog.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final Caller MAYA = new Caller("maya");
    private static final Caller JONAS = new Caller("jonas");
    private static final Caller ELIF = new Caller("elif");

    private final FairQueue queue = new FairQueue("sheets", 2, 3, 2, Duration.ofSeconds(1));
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void goHome() {
        done.countDown();
        people.close();
    }

    @Test
    void doesOneThingOfOneCallerAtATimeAndMeanwhileThoseOfOthers() throws Exception {
        atWork(MAYA);
        var second = people.submit(() -> queue.inTurn(MAYA, () -> 2));

        assertThat(queue.inTurn(JONAS, () -> 1)).isEqualTo(1);
        assertThat(second).isNotDone();
        done.countDown();
        assertThat(second.get()).isEqualTo(2);
    }

    @Test
    void letsNobodyStandInItTooOften() throws Exception {
        atWork(MAYA);
        waiting(MAYA);

        assertThatThrownBy(() -> queue.inTurn(MAYA, () -> 3))
                .isInstanceOf(TryLater.class)
                .hasMessageContaining("your other sheets");
        assertThat(queue.inTurn(JONAS, () -> 1)).isEqualTo(1);
    }

    @Test
    void asksThoseToComeAgainWhoWaitTooLongForThemselves() throws Exception {
        atWork(MAYA);

        assertThatThrownBy(() -> queue.inTurn(MAYA, () -> 2))
                .isInstanceOf(TryLater.class)
                .hasMessageContaining("your other sheets");
        done.countDown();
        await().untilAsserted(() -> assertThat(queue.inTurn(MAYA, () -> 2)).isEqualTo(2));
    }

    @Test
    void letsNobodyWaitForThemselvesAndThenAsLongForOthers() throws Exception {
        var narrow = new FairQueue("imports", 1, 4, 2, Duration.ofSeconds(3));
        atWork(narrow, JONAS);
        var begun = System.nanoTime();
        var first = people.submit(() -> narrow.inTurn(MAYA, () -> 1));
        var second = people.submit(() -> narrow.inTurn(MAYA, () -> 2));

        assertThatThrownBy(first::get).hasCauseInstanceOf(TryLater.class);
        assertThatThrownBy(second::get).hasCauseInstanceOf(TryLater.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void hasAnEnd() throws Exception {
        atWork(MAYA);
        waiting(MAYA);
        atWork(JONAS);

        assertThatThrownBy(() -> queue.inTurn(ELIF, () -> 4))
                .isInstanceOf(TryLater.class)
                .hasMessageStartingWith("Too many sheets at once");
        done.countDown();
        await().untilAsserted(() -> assertThat(queue.inTurn(ELIF, () -> 4)).isEqualTo(4));
    }

    /// Is at work until it is done.
    private void atWork(Caller caller) throws InterruptedException {
        atWork(queue, caller);
    }

    private void atWork(FairQueue in, Caller caller) throws InterruptedException {
        var begun = new CountDownLatch(1);
        people.submit(() -> in.inTurn(caller, () -> {
            begun.countDown();
            return finished();
        }));
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
    }

    /// Has entered, and waits for its turn.
    private void waiting(Caller caller) {
        var thread = Thread.ofVirtual().unstarted(() -> queue.inTurn(caller, this::finished));
        thread.start();
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private int finished() {
        try {
            return done.await(5, TimeUnit.SECONDS) ? 0 : 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNetworkOfTheNewKindIsOneCaller() {
        assertThat(Caller.at("2001:db8:1:2:3::4")).isEqualTo(Caller.at("2001:db8:1:2:ffff::1"));
        assertThat(Caller.at("2001:db8:1:2::1")).isNotEqualTo(Caller.at("2001:db8:1:3::1"));
        assertThat(Caller.at("192.0.2.1")).isNotEqualTo(Caller.at("192.0.2.2"));
    }
}
