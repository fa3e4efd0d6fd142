package dev.sthira.session.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.Sessions;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// A door for those who play live streams outside of this package: the feed of one instance and the streams it opens.
public final class Screening {

    /// Somebody who looks at a stream.
    public interface Screen {
        /// It is told everything up to that number at once.
        void snapshot(int number, boolean over);

        void event(int number, String json, boolean last);

        /// The stream is no more; whoever has not seen the end comes back.
        void ended();
    }

    /// A record of the topic.
    ///
    /// @param json its body
    public record Published(UUID session, Event event, String json) {}

    private static final TopicPartition SOMEWHERE = new TopicPartition("sthira.session-events", 0);

    private final LiveFeed feed;

    @SuppressWarnings("NullAway") // nobody is beaten but by hand
    public Screening() {
        feed = new LiveFeed(InstantSource.fixed(Instant.EPOCH), null);
    }

    /// What the instance reads from the topic.
    public void published(List<Published> polled) {
        List<ConsumerRecord<byte[], ByteBuffer>> records =
                polled.stream().map(Screening::record).toList();
        feed.published(new ConsumerRecords<>(Map.of(SOMEWHERE, records), Map.of()));
    }

    private static ConsumerRecord<byte[], ByteBuffer> record(Published one) {
        byte[] key = one.session().toString().getBytes(UTF_8);
        var record = new ConsumerRecord<>(SOMEWHERE.topic(), 0, 0, key, UTF_8.encode(one.json()));
        record.headers().add("ce_type", EventFormat.type(one.event()).getBytes(UTF_8));
        record.headers()
                .add("ce_sequence", Integer.toString(one.event().number()).getBytes(UTF_8));
        return record;
    }

    /// Begins to collect a session's events, as a client's request does first of all.
    public Optional<Stream> watch(UUID session, Person person) {
        return feed.watch(session, person, Instant.MAX).map(Stream::new);
    }

    /// A client's stream from its request to its end.
    public final class Stream implements MultiSubscriber<LiveEvent> {
        private final Watcher watcher;
        private @Nullable Screen screen;
        private Flow.@Nullable Subscription reading;

        private Stream(Watcher watcher) {
            this.watcher = watcher;
        }

        /// Answers the request, once the session has been read.
        public void open(Sessions.Seen seen, @Nullable String lastEventId, Screen to) {
            screen = to;
            var resumption = new Resumption(seen, lastEventId);
            if (resumption.isAllSeen()) {
                to.snapshot(resumption.number(), true);
                leave();
                return;
            }
            if (resumption.isOver()) {
                watcher.close();
            }
            if (resumption.goesOn()) {
                resumption.missed().forEach(this::onItem);
            } else {
                to.snapshot(resumption.number(), resumption.isOver());
            }
            resumption.rest(watcher.events()).subscribe().withSubscriber(this);
        }

        /// Reads on; what is not asked for waits, and not for long.
        public void read(long events) {
            if (reading != null) {
                reading.request(events);
            }
        }

        /// The client or its connection is gone.
        public void leave() {
            screen = null;
            if (reading != null) {
                reading.cancel();
            }
            feed.unwatch(watcher);
        }

        public void beat() {
            watcher.beat(Instant.EPOCH);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            reading = subscription;
        }

        @Override
        public void onItem(LiveEvent event) {
            if (screen != null && !event.isHeartbeat()) {
                screen.event(event.number(), event.json(), event.isLast());
            }
        }

        @Override
        public void onFailure(Throwable failure) {
            onCompletion();
        }

        @Override
        public void onCompletion() {
            if (screen != null) {
                screen.ended();
            }
        }
    }
}
