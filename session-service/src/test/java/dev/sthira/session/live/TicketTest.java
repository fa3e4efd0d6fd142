package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/// Tickets: how an EventSource, which has no headers, says whose it is.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TicketTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    @Inject
    AgroalDataSource database;

    @Test
    void opensTheStreamOnce() throws Exception {
        String session = maya.creates(1);
        String ticket = ticket(session);

        try (var client = follow(session, ticket)) {
            await().until(() -> !client.events.isEmpty());
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.events.getFirst().name()).isEqualTo("snapshot");
        }
        assertThat(follow(session, ticket).status()).isEqualTo(401);
    }

    @Test
    void isStillGoodWhenThereWasNoRoomForItsStream() throws Exception {
        String session = maya.creates(1);
        var open = new ArrayList<Follower>();
        for (int i = 0; i < 5; i++) {
            open.add(follow(session, ticket(session)));
            assertThat(open.getLast().status()).isEqualTo(200);
        }
        String ticket = ticket(session);
        assertThat(follow(session, ticket).status()).isEqualTo(429);

        open.removeFirst().close();

        await().until(() -> follow(session, ticket).status() == 200);
        open.forEach(Follower::close);
    }

    @Test
    void isRandomShortLivedAndNowhereToBeRead() throws Exception {
        String session = maya.creates(1);
        var answer = maya.request()
                .post("/sessions/" + session + "/tickets")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("expiresAt", notNullValue())
                .extract();

        assertThat(answer.<String>path("ticket"))
                .hasSizeGreaterThanOrEqualTo(32)
                .isNotEqualTo(ticket(session));
        assertThat(stored()).doesNotContain(answer.<String>path("ticket"));
    }

    @Test
    void isRefusedForAnotherSessionAndWhenItIsNone() throws Exception {
        String session = maya.creates(1);
        String other = maya.creates(1);
        String ticket = ticket(session);

        for (String wrong : new String[] {"", "garbage", "%00", "a".repeat(500)}) {
            assertThat(follow(session, wrong).status()).isEqualTo(401);
        }
        assertThat(follow(other, ticket).status()).isEqualTo(401);
        try (var client = follow(session, ticket)) {
            assertThat(client.status()).isEqualTo(200);
        }
    }

    @Test
    void isRefusedWhenItsTimeIsOver() throws Exception {
        String session = maya.creates(1);
        String ticket = ticket(session);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update ticket set expires_at = expires_at - interval '31 seconds'");
        }

        assertThat(follow(session, ticket).status()).isEqualTo(401);
    }

    @Test
    void isGivenForOnesOwnSessionsOnly() {
        String session = maya.creates(1);

        jonas.request().post("/sessions/" + session + "/tickets").then().statusCode(404);
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .post("/sessions/" + session + "/tickets")
                .then()
                .statusCode(401);
    }

    @Test
    void isNeverLogged() throws Exception {
        var lines = new ConcurrentLinkedQueue<String>();
        var handler = new Listener(lines);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.FINE);
        String ticket;
        try {
            String session = maya.creates(1);
            ticket = ticket(session);
            try (var client = follow(session, ticket)) {
                assertThat(client.status()).isEqualTo(200);
            }
            assertThat(follow(session, ticket).status()).isEqualTo(401);
        } finally {
            root.setLevel(before);
            root.removeHandler(handler);
        }

        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(ticket));
    }

    private static final class Listener extends Handler {
        private final ConcurrentLinkedQueue<String> lines;

        Listener(ConcurrentLinkedQueue<String> lines) {
            this.lines = lines;
            setLevel(Level.FINE);
        }

        // The test's own clients live in this JVM too.
        @Override
        public void publish(LogRecord entry) {
            if (!String.valueOf(entry.getLoggerName()).matches("(jdk|org\\.apache\\.http)\\..*")) {
                lines.add(entry.getMessage() + java.util.Arrays.toString(entry.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private String ticket(String session) {
        return maya.request()
                .post("/sessions/" + session + "/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    private Follower follow(String session, String ticket) {
        return Follower.withTicket(server.resolve("/sessions/" + session + "/live"), ticket);
    }

    private String stored() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select string_agg(t::text || encode(hash, 'escape'), ' ') from ticket t")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
