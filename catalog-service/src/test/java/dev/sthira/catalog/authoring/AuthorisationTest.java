package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.publish;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.text;
import static dev.sthira.catalog.authoring.Drafts.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what: every route × every kind of sequence × everybody who may ask.
@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorisationTest {
    private static final String SHARED = "back-strengthening";

    private final String owner = someone();

    /// A route, and how it is asked.
    private enum Route {
        READ((who, slug) -> who.get("/sequences/" + slug)),
        EXPORT((who, slug) -> who.get("/sequences/" + slug + "/export")),
        HISTORY((who, slug) -> who.get("/sequences/" + slug + "/versions")),
        VERSION((who, slug) -> who.get("/sequences/%s/versions/%d".formatted(slug, edition(slug)))),
        DIFF((who, slug) -> who.get("/sequences/%s/versions/%2$d/diff/%2$d".formatted(slug, edition(slug)))),
        COPY((who, slug) -> who.body("{\"copyOf\": \"%s\"}".formatted(slug)).post("/sequences")),
        EDIT((who, slug) -> who.header("If-Match", "\"stale\"")
                .body(evening().put("slug", slug).put("title", "Mine now").toString())
                .put("/sequences/" + slug)),
        PUBLISH((who, slug) -> publish(who, slug, "published")),
        WITHDRAW((who, slug) -> who.delete("/sequences/" + slug));

        private final BiFunction<RequestSpecification, String, Response> request;

        /// The one edition there is: what an installation brings may begin with a later one.
        private static int edition(String slug) {
            return slug.equals(SHARED) ? given().get("/sequences/" + SHARED).path("version") : 1;
        }

        Route(BiFunction<RequestSpecification, String, Response> request) {
            this.request = request;
        }
    }

    @ParameterizedTest(name = "{0} asked for {1}")
    @CsvSource({
        // who, sequence: READ EXPORT HISTORY VERSION DIFF COPY EDIT PUBLISH WITHDRAW
        "anonymous, private,   404 404 404 404 404 401 401 401 401",
        "anonymous, link,      404 404 404 404 404 401 401 401 401",
        "anonymous, published, 200 200 404 404 404 401 401 401 401",
        "anonymous, withdrawn, 404 404 404 404 404 401 401 401 401",
        "anonymous, shared,    200 200 200 200 200 401 401 401 401",
        "anonymous, missing,   404 404 404 404 404 401 401 401 401",
        "other,     private,   404 404 404 404 404 404 404 404 404",
        "other,     link,      404 404 404 404 404 404 404 404 404",
        "other,     published, 200 200 404 404 404 201 403 403 403",
        "other,     withdrawn, 404 404 404 404 404 404 404 404 404",
        "other,     shared,    200 200 200 200 200 201 403 403 403",
        "other,     missing,   404 404 404 404 404 404 404 404 404",
        "editor,    private,   404 404 404 404 404 404 404 404 404",
        "editor,    link,      404 404 404 404 404 404 404 404 404",
        "editor,    published, 200 200 404 404 404 201 403 403 204",
        "editor,    withdrawn, 404 404 404 404 404 404 404 404 404",
        "editor,    shared,    200 200 200 200 200 201 412 200 204",
        "owner,     private,   200 200 200 200 200 201 412 200 204",
        "owner,     link,      200 200 200 200 200 201 412 200 204",
        "owner,     published, 200 200 200 200 200 201 412 200 204",
        "owner,     withdrawn, 200 200 200 200 200 201 412 200 204"
    })
    void everyRouteKnowsWhoMayDoWhat(String who, String what, String expected) {
        var slug = sequence(what);
        List<Integer> codes = new ArrayList<>();
        for (var route : Route.values()) {
            codes.add(route.request.apply(as(who), slug).statusCode());
            if (route == Route.PUBLISH && codes.getLast() == 200 && !what.equals("shared")) {
                publish(Drafts.as(owner), slug, "private");
            }
        }
        if (what.equals("shared")) {
            publish(Drafts.editor(), slug, "published");
        }

        assertThat(String.join(" ", codes.stream().map(String::valueOf).toList()))
                .isEqualTo(expected);
    }

    private RequestSpecification as(String who) {
        return switch (who) {
            case "anonymous" -> given().contentType("application/json");
            case "owner" -> Drafts.as(owner);
            case "editor" -> Drafts.editor();
            default -> Drafts.as(someone());
        };
    }

    private String sequence(String what) {
        return switch (what) {
            case "shared" -> SHARED;
            case "missing" -> "my-evening-000000";
            case "withdrawn" -> {
                var slug = written(owner);
                publish(Drafts.as(owner), slug, "published");
                Drafts.as(owner).delete("/sequences/" + slug);
                yield slug;
            }
            default -> {
                var slug = written(owner);
                publish(Drafts.as(owner), slug, what);
                yield slug;
            }
        };
    }

    @ParameterizedTest(name = "{0} {1} without a token")
    @CsvSource({
        "POST, /sequences",
        "GET, /me/sequences",
        "POST, /imports",
        "PUT, /poses/bow",
        "PUT, /sequences/back-strengthening",
        "DELETE, /sequences/back-strengthening"
    })
    void asksWhoIsThere(String method, String route) {
        var answer = given().contentType("application/json").body(text()).request(method, route);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"owner, 403", "other, 403"})
    void leavesPosesToEditors(String who, int expected) {
        var bow = given().get("/poses/bow").asString();

        var answer = as(who).header("If-Match", "*").body(bow).put("/poses/bow");

        assertThat(answer.statusCode()).isEqualTo(expected);
    }
}
