package dev.sthira.notification.practice;

import dev.sthira.kit.database.DatabaseFailed;
import dev.sthira.kit.origin.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Takes in the topic in order, a poll in one transaction. Of most records nothing is looked at but a header or two and
/// whose they are. A record that cannot be read goes to the dead-letter topic, and those beside and behind it go on;
/// while the database is away the topic waits.
@ApplicationScoped
class PracticeEvents {
    private static final Logger LOG = Logger.getLogger(PracticeEvents.class);

    private final Inbox inbox;
    private final PoisonTopic deadLetters;
    private final PracticeSettings settings;
    private final Map<String, Object> kafka;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final Traces traces;
    private volatile TopicReader reader;

    PracticeEvents(
            Inbox inbox,
            PoisonTopic deadLetters,
            PracticeSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics,
            InstantSource clock,
            Traces traces) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.kafka = kafka;
        this.metrics = metrics;
        this.clock = clock;
        this.traces = traces;
        this.reader = reader();
    }

    /// The stop of a reader, while something was to be tried again.
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    void start(@Observes StartupEvent startup) {
        reader = reader();
        reader.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        reader.stop();
    }

    boolean isConnected() {
        return reader.isConnected();
    }

    private TopicReader reader() {
        var reading = new HashMap<>(kafka);
        reading.put("group.id", settings.group());
        reading.put("auto.offset.reset", "earliest");
        reading.put("allow.auto.create.topics", false);
        reading.put("metadata.max.age.ms", 2000);
        reading.put("max.poll.records", settings.atOnce());
        // While much happens a few large reads do, and a cue waits for one a twentieth of a second at most.
        reading.put("fetch.min.bytes", 1 << 16);
        reading.put("fetch.max.wait.ms", 50);
        return new TopicReader(settings.topic(), reading, this::take, metrics, clock);
    }

    private boolean take(ConsumerRecords<byte[], byte[]> records) {
        try {
            var poll = persistently(() -> inbox.passesOn()
                    ? Poll.of(records, inbox::whosePosesMatter, inbox::whoseEventsMatter)
                    : Poll.of(records, inbox::whosePosesMatter));
            var refused = new ArrayList<>(poll.poison());
            int taken = taken(poll.heard(), refused);
            count("not-for-us", poll.passed());
            count("taken", taken);
            count(
                    "repeated",
                    poll.heard().size()
                            - taken
                            - (refused.size() - poll.poison().size()));
            return refused.isEmpty() || putAside(refused);
        } catch (Stopped _) {
            return false;
        }
    }

    /// Takes in what can be, and says how many were new. What fails for good is looked for by halves, so that those
    /// beside it have their effect.
    private int taken(List<Heard> heard, List<Poison> refused) {
        try {
            return heard.isEmpty() ? 0 : persistently(() -> inbox.take(heard));
        } catch (Stopped stopped) {
            throw stopped;
        } catch (RuntimeException failed) {
            int half = heard.size() / 2;
            if (half > 0) {
                return taken(heard.subList(0, half), refused) + taken(heard.subList(half, heard.size()), refused);
            }
            refused.add(new Poison(heard.getFirst().record(), reason(failed)));
            return 0;
        }
    }

    private <T> T persistently(Supplier<T> work) {
        do {
            try {
                return work.get();
            } catch (DatabaseFailed failed) {
                if (!failed.passing()) {
                    throw failed;
                }
            } catch (QuarkusTransactionException _) {
                LOG.debug("The end of a transaction is unknown; its events are taken again");
            }
        } while (!reader.stoppedWithin(settings.pauseWithoutDatabase()));
        throw new Stopped();
    }

    private static String reason(RuntimeException failed) {
        if (failed instanceof DatabaseFailed) {
            return String.valueOf(failed.getMessage());
        }
        LOG.error("An event has no effect", failed);
        return failed.getClass().getSimpleName();
    }

    private boolean putAside(List<Poison> refused) {
        refused.forEach(this::complain);
        count("poison", refused.size());
        return deadLetters.put(refused, () -> reader.stoppedWithin(Duration.ZERO));
    }

    private void complain(Poison poison) {
        var record = poison.record();
        var origin = Glance.origin(record);
        try (var _ = origin.inLogs();
                var work = traces.follow(Inbox.TAKING, origin.traceparent()).partition(record.partition())) {
            work.failed("poison");
            LOG.warnf(
                    "Record %s-%d@%d goes to the dead-letter topic: %s",
                    record.topic(), record.partition(), record.offset(), poison.reason());
        }
    }

    private void count(String result, int events) {
        metrics.counter("sthira.practice.events", "result", result).increment(events);
    }
}
