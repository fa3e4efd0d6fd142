package dev.sthira.catalog.plan;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.authoring.Drafts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wishes that make no sense, or next to none: each is refused clearly, or becomes a short and safe class that says why
/// it is short, to a program and in three languages.
@QuarkusTest
@WithTestResource(TestStack.class)
class BadInputTest {
    private static final String CLASS = "\"sequence\":\"back-strengthening\"";
    private static final String COMPOSED = "\"compose\":{\"intent\":\"strengthen\",\"seed\":3}";
    private static final String NINE_SEVERE = "\"body\":["
            + String.join(
                    ",",
                    List.of(
                                    "knees",
                                    "wrists",
                                    "lower-back",
                                    "neck",
                                    "shoulders",
                                    "hips",
                                    "high-blood-pressure",
                                    "vertigo",
                                    "osteoporosis")
                            .stream()
                            .map("{\"concern\":\"%s\",\"severity\":\"severe\"}"::formatted)
                            .toList())
            + "]";

    @ParameterizedTest
    @ValueSource(strings = {CLASS + ",\"minutes\":20", COMPOSED + ",\"minutes\":20"})
    void bringsNoBowToASevereBackHoweverMuchItIsWanted(String what) {
        for (var language : List.of("en", "de", "fr")) {
            var plan = planned(
                    what + ",\"always\":[\"bow\"],\"body\":[{\"concern\":\"lower-back\",\"severity\":\"severe\"}]",
                    language);

            assertThat(plan.getList("segments.pose.slug", String.class))
                    .doesNotContain("bow", "locust", "wheel", "camel");
            assertThat(plan.getList("explanations.findAll { it.kind == 'left-out' && it.pose == 'bow' }.concern"))
                    .contains("lower-back");
            assertThat(plan.getString("explanations.find { it.kind == 'left-out' && it.pose == 'bow' }.text"))
                    .contains(Map.of(
                                    "en",
                                    "because of your lower back",
                                    "de",
                                    "wegen deines",
                                    "fr",
                                    "à cause du bas de ton dos")
                            .get(language));
        }
    }

    @Test
    void saysThatAMinuteIsTooShortForAClass() {
        saysWhyInEveryLanguage(
                CLASS + ",\"minutes\":1",
                "as-short-as-may-be",
                Map.of(
                        "en", "is as close as it comes to your 1 minute without losing its warm-up",
                        "de", "kommt die Stunde nicht an deine 1 Minute heran, ohne dass Aufwärmen",
                        "fr", "c’est le plus près de 1 minute que nous puissions aller sans perdre"));
        assertThat(planned(CLASS + ",\"minutes\":1", "en").getList("segments.pose.slug", String.class))
                .endsWith("savasana");
    }

    @Test
    void saysThatFourHoursAreTooLongForAClass() {
        saysWhyInEveryLanguage(
                CLASS + ",\"minutes\":240",
                "as-long-as-may-be",
                Map.of(
                        "en", "is as close as it comes to your 240 minutes with doses that are meant for it",
                        "de", "mit sinnvollen Haltezeiten nicht an deine 240 Minuten heran",
                        "fr", "c’est le plus près de 240 minutes que nous puissions aller avec des durées"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 241, -5})
    void refusesMinutesThatNoClassHas(int minutes) {
        refused(CLASS + ",\"minutes\":" + minutes).body("violations.field", hasItem("minutes"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 240})
    void composesNoClassOfAMinuteOrOfFourHours(int minutes) {
        refused(COMPOSED + ",\"minutes\":" + minutes)
                .body("violations.field", hasItem("minutes"))
                .body("detail", equalTo("minutes: must be from 5 to 120 for a composed class."));
    }

    @Test
    void refusesABreathOfTwentySeconds() {
        wish(CLASS, "20", "en")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("breathSeconds"))
                .body("violations.message", hasItem("must be at most 15 seconds"));
    }

    @Test
    void asksForNothingThatNobodyHas() {
        var plan = planned(CLASS + ",\"props\":[]", "en");

        assertThat(plan.getList("segments.pose.slug", String.class))
                .hasSizeGreaterThan(15)
                .endsWith("savasana");
        wish(CLASS + ",\"props\":[\"sofa\"]", "4", "en").statusCode(400).body("violations.field", hasItem("props[0]"));
    }

    @Test
    void saysOfAClassWithoutItsPropsWhyItIsShort() {
        saysWhyInEveryLanguage(
                "\"sequence\":\"restorative-hour\",\"minutes\":120,\"props\":[]",
                "too-little-is-left",
                Map.of(
                        "en", "or needs what you have not at hand",
                        "de", "braucht etwas, das du nicht zur Hand hast",
                        "fr", "demande ce que tu n’as pas sous la main"));
    }

    @Test
    void takesNoPropsAsNoneBesidesTheChairWhereNobodyLeavesIt() {
        var all = planned("\"sequence\":\"wheelchair\"", "en");
        var none = planned("\"sequence\":\"wheelchair\",\"props\":[]", "en");

        assertThat(none.getList("segments.pose.slug")).isEqualTo(all.getList("segments.pose.slug"));
    }

    @Test
    void refusesTwoTrimestersAtOnce() {
        refused(
                        CLASS
                                + ",\"body\":[{\"concern\":\"pregnancy-first-trimester\"},{\"concern\":\"pregnancy-third-trimester\"}]")
                .body("violations.field", hasItem("body"))
                .body(
                        "detail",
                        equalTo(
                                "body: names pregnancy-first-trimester and pregnancy-third-trimester, which exclude each other; name the one that is so now."));
    }

    @ParameterizedTest
    @ValueSource(strings = {CLASS + ",\"minutes\":5,", COMPOSED + ",\"minutes\":5,"})
    void findsFiveSafeMinutesForNineSevereConcerns(String what) {
        for (var language : List.of("en", "de", "fr")) {
            var plan = planned(what + NINE_SEVERE, language);
            var wished = plan.getMap("length.wished");

            assertThat(plan.getFloat("length.plannedSeconds")).isBetween(60f, 315f);
            assertThat(wished.get("met")).isEqualTo(Math.abs(plan.getFloat("length.plannedSeconds") - 300) < 15.5);
            assertThat(wished.containsKey("obstacle"))
                    .isEqualTo(wished.get("met").equals(false));
            assertThat(plan.getList("segments.pose.slug", String.class))
                    .doesNotContain("plank", "downward-dog", "bow", "headstand", "crow", "tree");
            assertThat(plan.getString("segments[-1].kind")).isEqualTo("rest");
        }
    }

    @Test
    void saysOfALongClassForNineSevereConcernsWhyItIsShort() {
        saysWhyInEveryLanguage(
                COMPOSED + ",\"minutes\":90," + NINE_SEVERE,
                "too-little-is-left",
                Map.of(
                        "en", "what else there is would not be kind to you",
                        "de", "Was es sonst noch gibt, täte dir nicht gut",
                        "fr", "le reste ne te ferait pas de bien"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void refusesABreathThatNobodyBreathes(int counts) {
        var sequence = Drafts.evening();
        var breath = (ObjectNode) Drafts.step(sequence, 0, 0);
        breath.put("kind", "breathing").put("pose", "equal-breath");
        breath.set(
                "counts", CatalogFixture.JSON.valueToTree(Map.of("in", counts, "hold", 0, "out", counts, "pause", 0)));

        as(someone())
                .body(sequence.toPrettyString())
                .post("/sequences")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("blocks[0].steps[0].counts.in"))
                .body("violations.field", hasItem("blocks[0].steps[0].counts.out"));
    }

    private static void saysWhyInEveryLanguage(String what, String obstacle, Map<String, String> words) {
        words.forEach((language, sentence) -> {
            var plan = planned(what, language);
            assertThat(plan.getMap("length.wished")).containsEntry("met", false).containsEntry("obstacle", obstacle);
            assertThat(plan.getString("explanations.find { it.kind == 'length' }.text"))
                    .as(language)
                    .contains(sentence);
        });
    }

    private static ValidatableResponse refused(String what) {
        return wish(what, "4", "en")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", not(startsWith("null")));
    }

    private static JsonPath planned(String what, String language) {
        return wish(what, "4", language).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse wish(String what, String breathSeconds, String language) {
        return as("maya")
                .header("Accept-Language", language)
                .body("{%s,\"level\":\"beginner\",\"breathSeconds\":%s}".formatted(what, breathSeconds))
                .post("/plans")
                .then();
    }
}
