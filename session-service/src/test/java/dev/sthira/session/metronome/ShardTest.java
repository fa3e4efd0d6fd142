package dev.sthira.session.metronome;

import static dev.sthira.session.session.PracticeFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.metronome.Shard.Advance;
import dev.sthira.session.metronome.Shard.Happening;
import dev.sthira.session.metronome.ShardRows.Changed;
import dev.sthira.session.metronome.ShardRows.Entry;
import dev.sthira.session.session.PracticeFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShardTest {
    private static final Score SCORE = new Score(PracticeFixture.plan("2+10 3+5 1+4"), _ -> {});
    private static final Instant HOUR = at("3600");
    private static final Origin REQUEST =
            new Origin("mine-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    private final Shard shard = new Shard(new ShardRows.Found(3, 1, PracticeFixture.NOON));

    @Test
    void givesWhatIsOwedAfterAnOutageInBatchesThatLoseNothing() {
        for (int i = 1; i <= 20; i++) {
            shard.take(started(i, "start"), SCORE);
        }

        var events = new ArrayList<Happening>();
        Advance advance = shard.advance(HOUR, 10);
        while (advance.through().isBefore(HOUR)) {
            assertThat(advance.events()).hasSizeBetween(10, 13);
            assertThat(advance.events().getLast().event().at()).isEqualTo(advance.through());
            events.addAll(advance.events());
            shard.handedOver(Batch.nothing(advance.through()));
            advance = shard.advance(HOUR, 10);
        }
        events.addAll(advance.events());

        assertThat(events).hasSize(20 * 8);
        assertThat(events).extracting(one -> one.event().at()).isSorted();
        assertThat(shard.live()).isZero();
    }

    @Test
    void neverTearsOneInstantApart() {
        for (int i = 0; i < 20; i++) {
            shard.take(started(1, "start"), SCORE);
        }

        assertThat(shard.advance(HOUR, 10).events()).hasSize(20);
    }

    @Test
    void setsASessionAsideWhoseLogDoesNotFitAndPlaysTheOthers() {
        Changed broken = started(1, "resume");
        shard.take(broken, SCORE);
        shard.take(started(2, "start"), SCORE);

        Advance advance = shard.advance(HOUR, 1_000);

        assertThat(advance.broken()).containsExactly(broken.session());
        assertThat(advance.events()).hasSize(8);
    }

    @Test
    void tellsWithTheEventsOfACommandWhichRequestItCameWith() {
        shard.take(started(1, "start"), SCORE);

        var events = shard.advance(HOUR, 1_000).events();

        assertThat(events.getFirst().origin()).isEqualTo(REQUEST);
        assertThat(events)
                .filteredOn(one -> one.event().at().isAfter(at("1")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.origin()).isEqualTo(Origin.NONE));
    }

    @Test
    void tellsASessionThatWasLeftBehindFromWhereItStoodAndTheOthersFromWhereTheyAre() {
        Shard taken = new Shard(new ShardRows.Found(3, 2, at("30")));
        taken.take(started(1, "start", at("7")), SCORE);
        taken.take(started(2, "start"), SCORE);

        var events = taken.advance(HOUR, 1_000).events();

        assertThat(events).hasSize(6);
        assertThat(events.getFirst().event().at()).isEqualTo(at("13"));
    }

    @Test
    void takesNobodyBackWithOneThatCatchesUp() {
        Shard taken = new Shard(new ShardRows.Found(3, 2, at("30")));
        for (int i = 1; i <= 20; i++) {
            taken.take(started(1, "start", at("0")), SCORE);
        }

        assertThat(taken.advance(HOUR, 10).through()).isEqualTo(at("30"));
    }

    @Test
    void callsASessionLevelOnceKafkaHasAllOfIt() {
        Changed behind = started(1, "start", at("0"));
        Shard taken = new Shard(new ShardRows.Found(3, 2, at("30")));
        taken.take(behind, SCORE);
        Advance advance = taken.advance(HOUR, 1_000);
        var batch = new Batch(at("30"), advance.through(), 1);
        taken.handedOver(batch);
        assertThat(taken.caughtUp()).isEmpty();

        batch.oneAcknowledged();

        assertThat(taken.caughtUp()).containsExactly(behind.session());
    }

    @Test
    void callsNothingLevelThatDoesNotFitItsPlan() {
        Shard taken = new Shard(new ShardRows.Found(3, 2, at("30")));
        taken.take(started(1, "resume", at("0")), SCORE);

        Advance advance = taken.advance(HOUR, 1_000);
        taken.handedOver(Batch.nothing(advance.through()));

        assertThat(advance.broken()).hasSize(1);
        assertThat(taken.caughtUp()).isEmpty();
    }

    @Test
    void playsNothingMoreOfASessionThatItLeft() {
        Changed left = started(1, "start");
        shard.take(left, SCORE);

        shard.leave(left.session());

        assertThat(shard.advance(HOUR, 1_000).events()).isEmpty();
        assertThat(shard.live()).isZero();
    }

    private static Changed started(int second, String command) {
        return started(second, command, null);
    }

    private static Changed started(int second, String command, @Nullable Instant toldUntil) {
        return new Changed(
                3,
                second,
                UUID.randomUUID(),
                new Person("maya"),
                "plan",
                PracticeFixture.NOON,
                toldUntil,
                List.of(new Entry(1, command, null, at(Integer.toString(second)), REQUEST)));
    }
}
