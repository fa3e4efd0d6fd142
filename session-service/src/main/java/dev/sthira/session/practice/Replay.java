package dev.sthira.session.practice;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/// Reads the topic of session events again, from the first record that it keeps, and compares the practices
/// that it tells of with those that are written. Which sessions there were and whose, the topic says; what
/// each of them was, its own log says, as when practices are written.
///
/// The topic cannot tell of what is older than it keeps, of entries, of who practised along, or of the day
/// that a practice belongs to: there, what is written stands. Of somebody who is gone it brings nothing
/// back.
@ApplicationScoped
public class Replay {
    private static final int AT_A_TIME = 500;

    /// What is told while it is read.
    public interface Progress {
        /// So far it is.
        ///
        /// @param read    how many records were read so far
        /// @param records how many there are
        void at(long read, long records);
    }

    /// Whose turn it is to read.
    public record Reader(UUID id) {}

    /// What was read.
    ///
    /// @param records    how many there were, of all kinds
    /// @param practices  how many practices they tell of, of those who led
    /// @param passedOver how many tell of practices and cannot be taken in: malformed, or of no session
    ///                   that is here
    public record Told(long records, int practices, int passedOver) {}

    /// It broke off; nothing has changed.
    public static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenOff(String reason) {
            super(reason);
        }
    }

    private final NewPractices practices;
    private final ToldPractices told;
    private final TopicAgain again;
    private final ObjectMapper mapper;

    Replay(NewPractices practices, ToldPractices told, TopicAgain again, ObjectMapper mapper) {
        this.practices = practices;
        this.told = told;
        this.again = again;
        this.mapper = mapper;
    }

    /// Makes it somebody's turn; nobody's while somebody else reads.
    public Optional<Reader> begin() {
        var reader = new Reader(UUID.randomUUID());
        return told.begin(reader.id()) ? Optional.of(reader) : Optional.empty();
    }

    /// Reads all that the topic holds now, and puts it beside what is written.
    ///
    /// @throws BrokenOff if the topic cannot be read on, or somebody else has taken over
    public Told read(Reader reader, Progress progress) {
        try (var topic = again.open()) {
            var some = new Some();
            while (topic.hasMore()) {
                topic.next().forEach(some::add);
                if (some.events.size() >= AT_A_TIME) {
                    put(some);
                }
                goOn(reader);
                progress.at(topic.read(), topic.records());
            }
            put(some);
            return new Told(topic.records(), told.count(), some.malformed + some.refused.size());
        } catch (TimeoutException silent) {
            throw new BrokenOff("Kafka has told nothing for a minute.");
        }
    }

    private void put(Some some) {
        some.refused.addAll(practices.putBeside(some.events, some.persons).keySet());
        some.events.clear();
        some.persons.clear();
    }

    private void goOn(Reader reader) {
        if (!told.goesOn(reader.id())) {
            throw new BrokenOff("Somebody else reads the topic now.");
        }
    }

    /// Makes what is written what the topic tells, in the transaction under way.
    ///
    /// @return how many practices were missing, or something else
    public int putRight(Reader reader) {
        return told.putRight(reader.id());
    }

    /// Lets the next one read.
    public void end(Reader reader) {
        told.end(reader.id());
    }

    /// Events that are read, and whose their sessions were; and what could not be taken in so far.
    private final class Some {
        private final List<PracticeEvent> events = new ArrayList<>();
        private final Map<UUID, Person> persons = new HashMap<>();
        private final Set<PracticeEvent> refused = new HashSet<>();
        private int malformed;

        private void add(ConsumerRecord<byte[], byte[]> record) {
            if (!PracticesInterceptor.concerns(record.headers())) {
                return;
            }
            try {
                PracticeEvent event = PracticeEvent.of(PracticeEvents.texts(record.headers()));
                var person = new Person(
                        mapper.readTree(record.value()).path("person").asText());
                persons.put(event.session(), person);
                events.add(event);
            } catch (PoisonRecord | IOException | IllegalArgumentException _) {
                malformed++;
            }
        }
    }
}
