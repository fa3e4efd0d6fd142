package dev.sthira.session.bench;

import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.Processor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sessions that are over, of which all events wait on the topic when the service comes up: how fast it has read them
/// and written their practices, sums included.
///
/// @param events  of the practices that were not written yet when it said that it is ready
/// @param seconds from then on
/// @param cpu     the service's processor time meanwhile, in seconds
/// @param machine that of everything
record Ingest(long events, int practices, double seconds, double cpu, double machine) {
    private static final long HIGH = 0x0190_0000_0000_7000L;
    private static final long LOW = 0x8000_0000_0000_0000L;
    private static final String SESSION =
            "copy session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at) from stdin";
    private static final String COMMAND = "copy command (session_id, version, kind, at) from stdin";
    private static final int A_PERSON = 20;
    private static final int BODY = 640;

    /// Puts everything where the service will look for it.
    static int prepare(SessionService service, ReferenceClass plan, int events) throws SQLException {
        int sessions = events / plan.events();
        long end = Held.micros() - 60_000_000;
        try (var connection = service.database().connect("session");
                var insert = connection.prepareStatement(
                        "insert into plan (id, body) values (?, ?) on conflict do nothing")) {
            insert.setString(1, plan.id());
            insert.setString(2, plan.body());
            insert.execute();
            Database.copy(
                    connection,
                    SESSION,
                    sessions,
                    i -> String.join(
                            "\t",
                            id(i).toString(),
                            Integer.toString(Seeds.shard(id(i), Database.SHARDS)),
                            "ingested-" + i / A_PERSON,
                            plan.id(),
                            Database.instant(start(plan, i, end)),
                            "1",
                            Integer.toString(i + 1),
                            "running",
                            Database.instant(start(plan, i, end) + plan.length())));
            Database.copy(
                    connection,
                    COMMAND,
                    sessions,
                    i -> String.join("\t", id(i).toString(), "1", "start", Database.instant(start(plan, i, end))));
        }
        service.database().run("session", "select setval('change_no', %d)".formatted(sessions + 1));
        service.database().begin(Held.micros());
        tell(service.brokers(), plan, sessions, end);
        return sessions;
    }

    private static UUID id(int session) {
        return new UUID(HIGH, LOW | session);
    }

    /// One every millisecond.
    private static long start(ReferenceClass plan, int session, long end) {
        return end - plan.length() - session * 1_000L;
    }

    private static void tell(String brokers, ReferenceClass plan, int sessions, long end) {
        byte[] body = ("{" + " ".repeat(BODY) + "}").getBytes(StandardCharsets.US_ASCII);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        brokers,
                        "compression.type",
                        "lz4",
                        "batch.size",
                        256 * 1024,
                        "linger.ms",
                        5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int session = 0; session < sessions; session++) {
                for (int number = 0; number < plan.events(); number++) {
                    producer.send(record(plan, session, number, end, body));
                }
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(
            ReferenceClass plan, int session, int number, long end, byte[] body) {
        var id = id(session);
        var at = Instant.EPOCH.plus(start(plan, session, end) + plan.offsets()[number], ChronoUnit.MICROS);
        var type = number == 0
                ? "session-started"
                : number == plan.events() - 1 ? "session-completed" : number % 2 == 1 ? "pose-start" : "pose-end";
        var record = new ProducerRecord<>(
                SessionService.TOPIC, Seeds.shard(id, Database.SHARDS), bytes(id.toString()), body);
        record.headers().add(new RecordHeader("ce_type", bytes("dev.sthira." + type)));
        record.headers().add(new RecordHeader("ce_subject", bytes(id.toString())));
        record.headers().add(new RecordHeader("ce_sequence", bytes(Integer.toString(number))));
        record.headers().add(new RecordHeader("ce_time", bytes(at.toString())));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Waits until the service has written all of them.
    static Ingest measure(SessionService service, JavaProcess process, ReferenceClass plan) throws SQLException {
        try (var connection = service.database().connect("session")) {
            int waiting = open(connection);
            long began = System.nanoTime();
            double cpu = process.cpu();
            double machine = Processor.ofMachine();
            while (open(connection) > 0) {
                Held.sleep(20);
            }
            return new Ingest(
                    (long) waiting * plan.events(),
                    waiting,
                    (System.nanoTime() - began) / 1e9,
                    process.cpu() - cpu,
                    Processor.ofMachine() - machine);
        }
    }

    /// A session is closed in the transaction that writes its practice.
    private static int open(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from session where closed_at is null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    double perSecond() {
        return events / seconds;
    }
}
