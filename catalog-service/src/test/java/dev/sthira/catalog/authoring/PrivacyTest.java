package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.publish;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever may not see a sequence cannot tell it from one that is not there, whatever they ask.
@QuarkusTest
@WithTestResource(TestStack.class)
class PrivacyTest {
    private static final String MISSING = "my-evening-0d9h2s";

    private final String owner = someone();

    private enum Question {
        READ((who, slug) -> who.get("/sequences/" + slug)),
        READ_UNLESS_THERE((who, slug) -> who.header("If-None-Match", "*").get("/sequences/" + slug)),
        EXPORT_UNLESS_THERE(
                (who, slug) -> who.header("If-None-Match", "*").get("/sequences/%s/export".formatted(slug))),
        VERSIONS((who, slug) -> who.get("/sequences/%s/versions".formatted(slug))),
        VERSION_UNLESS_THERE(
                (who, slug) -> who.header("If-None-Match", "*").get("/sequences/%s/versions/1".formatted(slug))),
        MISSING_VERSION((who, slug) -> who.get("/sequences/%s/versions/99".formatted(slug))),
        DIFF((who, slug) -> who.get("/sequences/%s/versions/1/diff/1".formatted(slug))),
        EDIT((who, slug) -> who.body(file(slug)).put("/sequences/" + slug)),
        EDIT_IF_THERE(
                (who, slug) -> who.header("If-Match", "*").body(file(slug)).put("/sequences/" + slug)),
        EDIT_IF_STALE((who, slug) ->
                who.header("If-Match", "\"stale\"").body(file(slug)).put("/sequences/" + slug)),
        ADD_UNLESS_THERE(
                (who, slug) -> who.header("If-None-Match", "*").body(file(slug)).put("/sequences/" + slug)),
        BRING_INTO_THE_CATALOG((who, slug) -> who.body(file(slug)).post("/imports?into=catalog")),
        TRY_TO_BRING_INTO_THE_CATALOG((who, slug) -> who.body(file(slug)).post("/imports?into=catalog&dryRun=true")),
        COPY((who, slug) -> who.body("{\"copyOf\": \"%s\"}".formatted(slug)).post("/sequences")),
        PUBLISH((who, slug) -> publish(who, slug, "published")),
        WITHDRAW((who, slug) -> who.delete("/sequences/" + slug)),
        PLAN((who, slug) -> who.body(wish(slug, "")).post("/plans")),
        PLAN_A_MISSING_VERSION(
                (who, slug) -> who.body(wish(slug, ",\"version\":99")).post("/plans")),
        PRINT((who, slug) -> who.body(wish(slug, "")).post("/plans/cheat-sheet.pdf")),
        PRINT_AS_TAUGHT((who, slug) -> who.get("/sequences/%s/cheat-sheet.pdf".formatted(slug))),
        DRAW((who, slug) -> who.get("/sequences/%s/contact-sheet.svg".formatted(slug)));

        private final BiFunction<RequestSpecification, String, Response> asked;

        Question(BiFunction<RequestSpecification, String, Response> asked) {
            this.asked = asked;
        }

        private static String file(String slug) {
            return evening().put("slug", slug).toString();
        }

        private static String wish(String slug, String more) {
            return "{\"sequence\":\"%s\",\"level\":\"beginner\",\"breathSeconds\":4%s}".formatted(slug, more);
        }
    }

    @ParameterizedTest
    @EnumSource
    void editorsCannotTellAPrivateSequenceFromNone(Question question) {
        var slug = written(owner);

        assertThat(answer(question, Drafts.editor(), slug)).isEqualTo(answer(question, Drafts.editor(), MISSING));
    }

    @ParameterizedTest
    @EnumSource
    void othersCannotTellAWithdrawnSequenceFromNone(Question question) {
        var slug = written(owner);
        publish(as(owner), slug, "published");
        as(owner).delete("/sequences/" + slug).then().statusCode(204);
        var other = someone();

        assertThat(answer(question, as(other), slug)).isEqualTo(answer(question, as(other), MISSING));
        assertThat(answer(question, Drafts.editor(), slug)).isEqualTo(answer(question, Drafts.editor(), MISSING));
    }

    private static String answer(Question question, RequestSpecification who, String slug) {
        var answer = question.asked.apply(who, slug);
        return "%d %s".formatted(answer.statusCode(), answer.asString().replace(slug, "SLUG"));
    }
}
