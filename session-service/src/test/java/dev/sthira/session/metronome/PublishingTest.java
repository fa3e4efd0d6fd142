package dev.sthira.session.metronome;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.origin.Origin;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.metronome.TopicReader.Read;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.ShardOf;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the metronome puts on the topic, seen by an independent consumer.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PublishingTest {
    private static final int SHARDS = 32;

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    Broker broker;

    @Inject
    Sessions sessions;

    @Inject
    ShardRows rows;

    @Inject
    Publisher publisher;

    @Inject
    Plans plans;

    @Inject
    Scores scores;

    @Inject
    MetronomeMetrics metrics;

    @Inject
    MetronomeSettings settings;

    @Inject
    ShardOf shardOf;

    @Inject
    AgroalDataSource database;

    private TopicReader topic;

    @BeforeEach
    void read() {
        topic = new TopicReader(broker.bootstrapServers(), SHARDS);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void publishesAWholeClassInOrderWithoutAHole() {
        String session = maya.creates(600);
        maya.does(session, "start");

        List<Read> events = untilCompleted(session);

        assertThat(events).extracting(Read::number).containsExactlyElementsOf(numbers(events.size()));
        assertEachSegmentHasOneStartAndOneEnd(session, events);
        assertIsWhatTheTimelineSays(session, events);
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.appended()).isAfterOrEqualTo(event.at().minusMillis(1)));
    }

    /// In a packaged service, whose classes come from a loader of their own as they do here, it would be Java by
    /// itself.
    @Test
    void compressesInC() {
        assertThat(LZ4Factory.fastestInstance()).hasToString("LZ4Factory:JNI");
    }

    @Test
    void tellsWithTheEventsOfACommandWhichRequestItCameWith() {
        var request = new Origin("mine-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        String session = maya.creates(600);
        maya.request()
                .header("X-Request-Id", request.requestId())
                .header("traceparent", request.traceparent())
                .body("{\"command\": \"start\"}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(200);

        List<Read> events = untilCompleted(session);

        assertThat(events.getFirst().type()).isEqualTo("dev.sthira.session-started");
        assertThat(events.getFirst().origin()).isEqualTo(request);
        assertThat(events.getLast().origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void publishesNothingInsideAPauseAndGoesOnBehindIt() {
        String session = maya.creates(600);
        maya.does(session, "start");
        var paused = maya.does(session, "pause");
        await().until(() ->
                topic.events(session).stream().anyMatch(event -> event.type().endsWith("session-paused")));
        int before = topic.events(session).size();

        await().during(Duration.ofMillis(600))
                .atMost(Duration.ofSeconds(2))
                .until(() -> topic.events(session).size() == before);
        maya.does(session, "resume");

        assertThat(untilCompleted(session)).extracting(Read::type).containsOnlyOnce("dev.sthira.session-resumed");
        assertThat(paused.getString("state")).isEqualTo("paused");
    }

    @Test
    void keepsTakingCommandsWhileKafkaIsAwayAndTheEventsFollowInOrder() {
        String session = maya.creates(20);
        maya.does(session, "start");
        await().until(() -> topic.events(session).size() > 1);
        topic.close();
        broker.stop();
        try {
            maya.does(session, "pause");
            maya.does(session, "resume");
            maya.does(session, "skip");
            maya.does(session, "end");
        } finally {
            broker.restart();
            topic = new TopicReader(broker.bootstrapServers(), SHARDS);
        }

        List<Read> events = untilCompleted(session);
        assertThat(events).extracting(Read::number).containsExactlyElementsOf(numbers(events.size()));
        assertThat(events)
                .extracting(Read::type)
                .containsSubsequence(
                        "dev.sthira.session-paused", "dev.sthira.session-resumed", "dev.sthira.session-completed");
        assertIsWhatTheTimelineSays(session, events);
    }

    @Test
    void publishesWhatIsOwedAgainWithTheSameBytesWhenAnOwnerIsTakenOver() throws SQLException {
        String session = maya.creates(600);
        maya.does(session, "start");
        await().until(() -> topic.events(session).size() > 3);
        execute("update shard set owner = gen_random_uuid(), lease_until = clock_timestamp() - interval '1 second',"
                + " published = published - interval '10 seconds'");

        List<Read> events = untilCompleted(session);

        assertThat(events).extracting(Read::number).containsExactlyElementsOf(numbers(events.size()));
        var repeated =
                topic.records(session).stream().collect(groupingBy(Read::id)).values();
        assertThat(repeated).anySatisfy(copies -> assertThat(copies).hasSizeGreaterThan(1));
        assertThat(repeated)
                .allSatisfy(copies ->
                        assertThat(copies.stream().map(Read::value).distinct()).hasSize(1));
    }

    @Test
    void sharesTheShardsWithASecondInstanceAndFencesAZombie() throws SQLException {
        var second = new Metronome(rows, new Unattended(), publisher, plans, scores, metrics, settings, shardOf);
        assertThat(second.settled()).isFalse();
        second.balance();
        await().untilAsserted(() -> {
            int before = second.ownedShards();
            second.balance();
            assertThat(second.ownedShards() - before).isLessThanOrEqualTo(1);
            second.tick();
            assertThat(second.ownedShards()).isEqualTo(SHARDS / 2);
        });
        String session = maya.creates(600);
        maya.does(session, "start");

        // The second one stops ticking, as if it were killed or asleep; the first takes its shards when the lease is
        // out.
        List<Read> events = untilCompleted(session);
        await().untilAsserted(() -> assertThat(owners()).isEqualTo(1));
        second.tick();

        assertThat(second.ownedShards()).isZero();
        assertThat(events).extracting(Read::number).containsExactlyElementsOf(numbers(events.size()));
    }

    /// It lost a shard and got it back without having noticed: what it has in memory is old.
    @Test
    void sealsNothingOfAShardThatWasTakenOverInBetween() throws SQLException {
        var owner = new Metronome(rows, new Unattended(), publisher, plans, scores, metrics, settings, shardOf);
        await().until(() -> {
            owner.balance();
            owner.tick();
            return owner.ownedShards() > 0;
        });
        int before = owner.ownedShards();

        execute("update shard set epoch = epoch + 1 where id = (select min(id) from shard where owner = '%s')"
                .formatted(owner.instance()));
        owner.tick();

        assertThat(owner.ownedShards()).isEqualTo(before - 1);
        owner.leave();
    }

    private List<Read> untilCompleted(String session) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> topic.events(session).stream()
                        .anyMatch(event -> event.type().endsWith("session-completed")));
        return topic.events(session);
    }

    private void assertIsWhatTheTimelineSays(String id, List<Read> events) {
        Session session = sessions.byId(UUID.fromString(id)).orElseThrow();
        assertThat(events)
                .extracting(Read::at)
                .containsExactlyElementsOf(session.eventsUntil(sessions.now()).stream()
                        .map(event -> event.at())
                        .toList());
    }

    private void assertEachSegmentHasOneStartAndOneEnd(String session, List<Read> events) {
        int segments = maya.looksAt(session).getInt("segmentCount");
        assertThat(events)
                .filteredOn(event -> event.type().equals("dev.sthira.pose-start"))
                .hasSize(segments);
        assertThat(events)
                .filteredOn(event -> event.type().equals("dev.sthira.pose-end"))
                .hasSize(segments);
        assertThat(events).hasSize(2 * segments + 2);
    }

    private long owners() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(distinct owner) from shard")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
