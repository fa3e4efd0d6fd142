package dev.sthira.session.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Connected;
import dev.sthira.session.session.Joiners;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

/// Tells each event to those who watch its session here.
@ApplicationScoped
class LiveFeed {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    static final int STREAMS_A_PERSON = 5;
    private static final String TYPE = "dev.sthira.";

    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Map<Person, Integer> open = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Vertx vertx;

    LiveFeed(InstantSource clock, Vertx vertx) {
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(HEARTBEAT.toMillis(), _ -> beat());
    }

    /// Clients come back to another instance, or to this one when it is up again.
    void stop(@Observes ShutdownEvent event) {
        all(Watcher::close);
    }

    /// The sessions that somebody watches here.
    Set<UUID> watched() {
        return watchers.keySet();
    }

    void published(ConsumerRecords<byte[], ByteBuffer> polled) {
        polled.forEach(this::tell);
    }

    /// Of one that nobody watches nothing but the key is looked at.
    private void tell(ConsumerRecord<byte[], ByteBuffer> record) {
        try {
            Set<Watcher> watching = watchers.get(UUID.fromString(new String(record.key(), ISO_8859_1)));
            if (watching != null) {
                LiveEvent event = event(record);
                watching.forEach(watcher -> watcher.tell(event));
            }
        } catch (RuntimeException notOurs) {
            Log.debugf("Partition %d offset %d is no session event", record.partition(), record.offset());
        }
    }

    /// Begins to collect a session's events for a client, or does not, if its person has too many streams open.
    Optional<Watcher> watch(UUID session, Person person, Instant until) {
        if (open.merge(person, 1, Integer::sum) > STREAMS_A_PERSON) {
            oneLess(person);
            return Optional.empty();
        }
        return Optional.of(add(session, person, until));
    }

    void unwatch(Watcher watcher) {
        watchers.computeIfPresent(watcher.session, (_, watching) -> {
            if (watching.remove(watcher)) {
                oneLess(watcher.person);
            }
            return watching.isEmpty() ? null : watching;
        });
    }

    /// Everybody who follows something here and has their stream.
    List<Connected> connected() {
        return watchers.values().stream()
                .flatMap(Set::stream)
                .flatMap(watcher -> watcher.connected().stream())
                .toList();
    }

    /// Tells those who follow a session here, each as it is for their person.
    void tell(UUID session, Function<Person, LiveEvent> event) {
        watchers.getOrDefault(session, Set.of()).forEach(watcher -> watcher.tell(event.apply(watcher.person)));
    }

    /// People who follow here what others lead.
    List<Joiners.Seated> guests() {
        return watchers.values().stream()
                .flatMap(Set::stream)
                .filter(Watcher::isGuest)
                .map(LiveFeed::seat)
                .distinct()
                .toList();
    }

    /// Closes the streams of guests who are not there any more.
    void seeOff(Set<Joiners.Seated> asked, Set<Joiners.Seated> there) {
        all(watcher -> {
            if (watcher.isGuest() && asked.contains(seat(watcher)) && !there.contains(seat(watcher))) {
                watcher.close();
            }
        });
    }

    private static Joiners.Seated seat(Watcher watcher) {
        return new Joiners.Seated(watcher.session, watcher.person);
    }

    private void oneLess(Person person) {
        open.computeIfPresent(person, (_, streams) -> streams == 1 ? null : streams - 1);
    }

    private Watcher add(UUID session, Person person, Instant until) {
        var self = new Watcher[1];
        self[0] = new Watcher(session, person, until, () -> unwatch(self[0]));
        watchers.compute(session, (_, watching) -> {
            Set<Watcher> all = watching == null ? ConcurrentHashMap.newKeySet() : watching;
            all.add(self[0]);
            return all;
        });
        return self[0];
    }

    private void beat() {
        Instant now = clock.instant();
        all(watcher -> watcher.beat(now));
    }

    private void all(Consumer<Watcher> act) {
        watchers.values().forEach(watching -> watching.forEach(act));
    }

    private static LiveEvent event(ConsumerRecord<byte[], ByteBuffer> record) {
        String type = header(record, "ce_type");
        int number = Integer.parseInt(header(record, "ce_sequence"));
        return new LiveEvent(
                number,
                type.substring(TYPE.length()),
                UTF_8.decode(record.value()).toString());
    }

    private static String header(ConsumerRecord<byte[], ByteBuffer> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
