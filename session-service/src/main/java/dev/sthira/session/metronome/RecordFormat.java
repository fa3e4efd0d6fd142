package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.EventId;
import dev.sthira.session.session.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/// Writes events as records for Kafka: CloudEvents in binary mode. What all records have in common they share.
///
/// For many records of one shard; not for several threads.
final class RecordFormat {
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header SOURCE = header("ce_source", "/sthira/session-service");
    private static final Header JSON = header("content-type", "application/json");
    private static final Header LATE = header("sthira_late", "true");
    private static final Map<String, Header> TYPES = new ConcurrentHashMap<>();

    private final int shard;
    private final Pen pen = new Pen();
    private final EventId ids = new EventId();

    RecordFormat(int shard) {
        this.shard = shard;
    }

    /// @param late   whether it is published much later than it happened
    /// @param origin the request that brought it about, if one did
    ProducerRecord<byte[], byte[]> record(
            UUID session, Person person, Score score, Event event, boolean late, Origin origin) {
        byte[] key = pen.id(session).take();
        List<Header> headers = new ArrayList<>(10);
        headers.add(SPEC_VERSION);
        headers.add(header("ce_id", pen.id(ids.of(session, event.number())).take()));
        headers.add(SOURCE);
        headers.add(header("ce_subject", key));
        headers.add(header("ce_time", pen.instant(event.at()).take()));
        headers.add(header("ce_sequence", pen.number(event.number()).take()));
        headers.add(JSON);
        if (late) {
            headers.add(LATE);
        }
        origin.headersOfRecord().forEach((name, value) -> headers.add(header(name, value)));
        headers.add(type(event)); // the last is what Kafka's client finds at once, and what readers look at first
        return new ProducerRecord<>(EventTopic.NAME, shard, key, score.value(pen, session, person, event), headers);
    }

    private static Header type(Event event) {
        return TYPES.computeIfAbsent(EventFormat.name(event), _ -> header("ce_type", EventFormat.type(event)));
    }

    private static Header header(String name, String value) {
        return header(name, value.getBytes(UTF_8));
    }

    private static Header header(String name, byte[] value) {
        return new RecordHeader(name, value);
    }
}
