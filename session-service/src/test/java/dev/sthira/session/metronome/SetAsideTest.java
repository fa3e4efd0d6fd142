package dev.sthira.session.metronome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.sthira.kit.database.Sql;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/// One session that cannot be played stands still alone. A stack of its own: it stays behind in it.
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, restrictToAnnotatedClass = true)
class SetAsideTest {
    @TestHTTPResource(management = true)
    URI management;

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    Sql sql;

    @Test
    void letsAllOthersGoOnSaysItOnceAndCountsIt() {
        var said = new AtomicInteger();
        Handler listener = listener(said);
        Logger.getLogger(Aside.class.getName()).addHandler(listener);
        String broken = maya.creates(1);
        String other = maya.creates(600);
        try {
            sql.update("insert into plan (id, body) values ('broken', '{\"segments\": 7}')");
            sql.update("""
                    update session set plan_id = 'broken', id = uuidv7(), change_no = nextval('change_no')
                    where id = ?""", UUID.fromString(broken));

            maya.does(other, "start");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            maya.request().get("/practices/" + other).then().statusCode(200));
            assertThat(said).hasValue(1);
            given().get(management.resolve("/q/health/ready"))
                    .then()
                    .statusCode(200)
                    .body("checks.findAll { it.name == 'metronome' }.data.sessionsSetAside", hasItem(1));
        } finally {
            Logger.getLogger(Aside.class.getName()).removeHandler(listener);
        }
    }

    private static Handler listener(AtomicInteger said) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getMessage().contains("stands still")) {
                    said.incrementAndGet();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
