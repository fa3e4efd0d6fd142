package dev.sthira.notification.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PollTest {
    private static final Set<Person> WANTED = Set.of(new Person("maya"));

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    @Test
    void readsPosesOfThoseWhoWantToHearOfThemInOrder() {
        comes(Events.example("pose-start").of("maya", UUID.randomUUID()));
        comes(Events.example("pose-start").of("jonas", UUID.randomUUID()));
        comes(Events.example("session-replanned").of("maya", UUID.randomUUID()));

        var poll = poll();

        assertThat(poll.heard())
                .extracting(heard -> heard.event().getClass().getSimpleName())
                .containsExactly("PoseStarted", "SessionReplanned");
        assertThat(poll.passed()).isOne();
    }

    @Test
    void readsTheBeginningThePausesAndTheEndOfAPracticeWhoseverItIs() {
        for (var name : List.of(
                "session-started", "session-paused", "session-resumed", "session-completed", "session-abandoned")) {
            comes(Events.example(name).of("jonas", UUID.randomUUID()));
        }

        assertThat(poll().heard()).hasSize(5);
    }

    @Test
    void asksForNobodyWhereNoPoseIs() {
        comes(Events.example("session-started").of("jonas", UUID.randomUUID()));
        comes(Events.example("pose-end").of("maya", UUID.randomUUID()));

        var poll = Poll.of(all(), persons -> {
            throw new AssertionError("asked for " + persons);
        });

        assertThat(poll.heard()).hasSize(1);
        assertThat(poll.passed()).isOne();
    }

    @Test
    void readsWhateverItIsOfThoseWhoseEventsArePassedOn() {
        comes(Events.example("pose-end").of("maya", UUID.randomUUID()));
        comes(Events.example("pose-end").of("jonas", UUID.randomUUID()));
        comes(Events.example("pose-start").of("maya", UUID.randomUUID()));
        comes(Events.example("session-started").of("jonas", UUID.randomUUID()));

        var poll = Poll.of(all(), _ -> Set.of(), _ -> WANTED);

        assertThat(poll.heard())
                .filteredOn(Heard::isPassedOn)
                .extracting(heard -> heard.whole().type())
                .containsExactly("pose-end", "pose-start");
        assertThat(poll.heard()).hasSize(3);
        assertThat(poll.passed()).isOne();
    }

    @Test
    void putsAsideWhatIsNoEventAndTakesWhatStandsBesideIt() {
        comes(Events.example("pose-start").of("maya", UUID.randomUUID()));
        comes(Events.example("pose-start").of("maya", UUID.randomUUID()).with(body -> body.remove("endsAt")));
        comes(Events.example("pose-start").of("maya", UUID.randomUUID()).with(body -> body.remove("person")));
        var unsaid = Events.example("pose-end").of("jonas", UUID.randomUUID());
        unsaid.headers().remove("ce_type");
        comes(unsaid);
        var old = Events.example("pose-end").of("jonas", UUID.randomUUID());
        old.headers().put("ce_specversion", "0.3");
        comes(old);
        var endless = Events.example("pose-end").of("jonas", UUID.randomUUID());
        endless.headers().put("ce_type", "dev.sthira." + "x".repeat(300));
        comes(endless);
        comes(Events.example("session-completed").of("jonas", UUID.randomUUID()));

        var poll = poll();

        assertThat(poll.heard()).hasSize(2);
        assertThat(poll.poison())
                .extracting(Poison::reason)
                .containsExactly(
                        "endsAt must be a text of 1 to 500 characters",
                        "person must be a text of 1 to 500 characters",
                        "the header ce_type must be there",
                        "ce_specversion must be 1.0",
                        "the header ce_type must be there");
    }

    private void comes(Events event) {
        var entry = event.entry();
        var record = new ConsumerRecord<>(Events.TOPIC, 0, records.size(), entry.key(), entry.value());
        entry.headers().forEach(record.headers()::add);
        records.add(record);
    }

    private Poll poll() {
        return Poll.of(all(), PollTest::wanted);
    }

    private static Set<Person> wanted(Set<Person> persons) {
        assertThat(persons).allMatch(person -> !person.id().isEmpty());
        return WANTED;
    }

    private ConsumerRecords<byte[], byte[]> all() {
        var byPartition = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        byPartition.put(new TopicPartition(Events.TOPIC, 0), records);
        return new ConsumerRecords<>(byPartition, Map.of());
    }
}
