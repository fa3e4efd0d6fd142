package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import dev.sthira.devstack.postgres.Postgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// While the database is away, what lies in memory is answered, and everything else asks to come again.
@QuarkusTest
@WithTestResource(value = DatabaseAwayTest.Leaving.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class DatabaseAwayTest {
    private final String maya = someone();
    private final Map<String, Response> answers = new HashMap<>();

    /// A database of its own that a test may stop.
    public static final class Leaving implements QuarkusTestResourceLifecycleManager {
        private static Postgres postgres;
        private final TestStack stack = new TestStack();

        @Override
        public Map<String, String> start() {
            postgres = Postgres.temporary().withDatabase("catalog");
            var settings = new HashMap<>(stack.start());
            settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("catalog"));
            settings.put("quarkus.datasource.jdbc.acquisition-timeout", "1s");
            return settings;
        }

        @Override
        public void stop() {
            postgres.close();
            stack.stop();
        }
    }

    @Test
    void asksToComeAgain() {
        var slug = written(maya);
        var file = evening().put("slug", slug).toString();
        Leaving.postgres.stop();
        try {
            ask("write", () -> as(maya).body(file).post("/sequences"));
            ask(
                    "write once",
                    () -> as(maya).header("Idempotency-Key", "k").body(file).post("/sequences"));
            ask("edit", () -> as(maya).header("If-Match", "*").body(file).put("/sequences/" + slug));
            ask("withdraw", () -> as(maya).delete("/sequences/" + slug));
            ask("publish", () -> Drafts.publish(as(maya), slug, "published"));
            ask("import", () -> as(maya).body(file).post("/imports"));
            ask(
                    "copy",
                    () -> as(maya).body("{\"copyOf\": \"%s\"}".formatted(slug)).post("/sequences"));
            ask("read", () -> as(maya).get("/sequences/" + slug));
            ask("export", () -> as(maya).get("/sequences/%s/export".formatted(slug)));
            ask("list", () -> as(maya).get("/me/sequences"));
            ask("link", () -> given().get("/shared-sequences/nobody"));
            ask("versions", () -> given().get("/sequences/back-strengthening/versions"));
            ask("version", () -> given().get("/sequences/back-strengthening/versions/1"));
            ask("plan", () -> as(maya).body(wish(slug)).post("/plans"));
            ask("print", () -> as(maya).body(wish(slug)).post("/plans/cheat-sheet.pdf"));
            ask("search", () -> given().get("/search?q=something+nobody+asked"));
            ask(
                    "edit a pose",
                    () -> Drafts.editor()
                            .header("If-Match", "*")
                            .body(given().get("/poses/bow").asString())
                            .put("/poses/bow"));
            ask("export all", () -> given().get("/exports/catalog.zip"));

            assertThat(answers)
                    .allSatisfy((what, answer) -> assertThat(answer.statusCode())
                            .as(what + ": " + answer.asString())
                            .isEqualTo(503));
            assertThat(answers.values()).allSatisfy(answer -> {
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.header("Retry-After")).isNotBlank();
                assertThat(answer.asString()).doesNotContain("SQL", "Exception", "127.0.0.1");
            });
            for (var address : List.of("/poses/bow", "/sequences/back-strengthening", "/sequences")) {
                assertThat(given().get(address).statusCode()).as(address).isEqualTo(200);
            }
        } finally {
            Leaving.postgres.restart();
        }
    }

    private void ask(String what, Supplier<Response> question) {
        answers.put(what, question.get());
    }

    private static String wish(String slug) {
        return "{\"sequence\":\"%s\",\"level\":\"beginner\",\"breathSeconds\":4}".formatted(slug);
    }
}
