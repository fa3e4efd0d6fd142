package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.ServiceProcess;
import dev.sthira.session.TestStack;
import dev.sthira.session.live.Following;
import dev.sthira.session.metronome.TopicReader.Read;
import io.restassured.RestAssured;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two packaged instances side by side: they share the shards, and when one is killed the other goes on for both. A
/// screen on
/// either shows the same at the same number.
class TwoInstancesIT {
    private static final int SHARDS = 32;
    private static final int SESSIONS = 12;

    private static final TestStack STACK = new TestStack();
    private static Map<String, String> settings;

    @BeforeAll
    static void start() {
        settings = new HashMap<>(STACK.start());
        settings.put("sthira.metronome.lease", "20s");
        settings.put("quarkus.shutdown.delay", "0s");
    }

    @AfterAll
    static void stop() {
        STACK.stop();
    }

    @Test
    void goOnWhenOneOfThemIsKilled() throws Exception {
        try (var first = ServiceProcess.start(settings);
                var second = ServiceProcess.start(settings);
                var topic = new TopicReader(settings.get("kafka.bootstrap.servers"), SHARDS)) {
            await().atMost(Duration.ofSeconds(90)).until(() -> first.isReady() && second.isReady());
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> shardsOfEachOwner().equals(List.of(16L, 16L)));
            RestAssured.baseURI = second.url();
            List<String> sessions = IntStream.range(0, SESSIONS)
                    .mapToObj(n -> person(n).creates(40))
                    .toList();
            String watched = sessions.getFirst();
            Following here = follow(watched, first, second);
            Following there = follow(watched, second, first);
            await().until(() -> here.screen().number() == -1 && there.screen().number() == -1);
            IntStream.range(0, SESSIONS).forEach(n -> person(n).does(sessions.get(n), "start"));
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> sessions.stream()
                            .allMatch(session -> topic.events(session).size() > 3));

            person(0).does(watched, "pause");
            first.kill();
            await("long before its lease is over")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> shardsOfEachOwner().equals(List.of(32L)));
            person(0).does(watched, "resume");
            person(0).does(watched, "skip");
            person(0).does(watched, "back");

            await().atMost(Duration.ofSeconds(90))
                    .until(() -> sessions.stream().allMatch(session -> isCompleted(topic.events(session))));
            for (String session : sessions) {
                List<Read> events = topic.events(session);
                assertThat(events)
                        .extracting(Read::number)
                        .containsExactlyElementsOf(
                                IntStream.range(0, events.size()).boxed().toList());
            }
            await().until(() -> here.screen().isOver() && there.screen().isOver());
            assertThat(here.screen().shown())
                    .hasSizeGreaterThan(60)
                    .isEqualTo(there.screen().shown());
        }
    }

    private static Following follow(String session, ServiceProcess... instances) {
        List<URI> streams = Stream.of(instances)
                .map(instance -> URI.create(instance.url() + "/sessions/" + session + "/live"))
                .toList();
        return new Following(streams, Tokens.of(person(0).person(), "practitioner"));
    }

    /// Nobody has as many sessions at one time.
    private static Api person(int n) {
        return Api.as("person-" + n);
    }

    private static boolean isCompleted(List<Read> events) {
        return !events.isEmpty() && events.getLast().type().endsWith("session-completed");
    }

    private static List<Long> shardsOfEachOwner() throws SQLException {
        String url = settings.get("quarkus.datasource.jdbc.url");
        try (Connection connection = DriverManager.getConnection(url, "session", "session");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select array_agg(shards) from"
                                        + " (select count(*) as shards from shard where lease_until > clock_timestamp() group by owner) o")) {
            rows.next();
            return rows.getArray(1) == null
                    ? List.of()
                    : List.of((Long[]) rows.getArray(1).getArray());
        }
    }
}
