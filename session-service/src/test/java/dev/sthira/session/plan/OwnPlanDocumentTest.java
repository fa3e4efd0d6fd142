package dev.sthira.session.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class OwnPlanDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LEAD = plan(
            "intermediate",
            """
            {"segment": 1, "block": 1, "step": 2, "kind": "variation", "because": "level", "text": "Harder."}""",
            segment(0, 1, "both", "seat", null, "Sit.", 60),
            segment(1, 2, "left", "bend", "deep", "Bend left.", 30),
            segment(2, 2, "right", "bend", "deep", "Bend right.", 30),
            segment(3, 3, "both", "bow", null, "Bow.", 20));

    private static final String OWN = plan(
            "beginner",
            """
            {"segment": 1, "block": 1, "step": 2, "kind": "variation", "because": "body", "text": "Easier because of your knees."},
            {"segment": null, "block": 1, "step": 3, "kind": "left-out", "because": "body", "text": "Bow is left out."}""",
            segment(0, 1, "both", "seat", "cushion", "Sit high.", 90),
            segment(1, 2, "left", "bend", "easy", "A little left.", 45),
            segment(2, 2, "right", "bend", "easy", "A little right.", 45));

    @Test
    void keepsTheTimesAndTakesTheForms() throws Exception {
        JsonNode along = along(OWN, false);

        assertThat(along.at("/segments/1/variation/slug").asText()).isEqualTo("easy");
        assertThat(along.at("/segments/1/cue").asText()).isEqualTo("A little left.");
        assertThat(along.at("/segments/1/seconds").asInt()).isEqualTo(30);
        assertThat(along.at("/segments/1/transition/seconds").asInt()).isEqualTo(5);
        assertThat(along.at("/wishes/level").asText()).isEqualTo("beginner");
        assertThat(along.at("/wishes").has("body")).isFalse();
    }

    @Test
    void showsWhatWouldBeLeftOutAsTheOtherDoesItAndSaysWhy() throws Exception {
        JsonNode along = along(OWN, false);

        assertThat(along.at("/segments/3/cue").asText()).isEqualTo("Bow.");
        assertThat(along.path("explanations").findValuesAsText("text"))
                .containsExactly("Easier because of your knees.", "Bow is left out.");
        assertThat(along.at("/explanations/1/segment").asInt()).isEqualTo(3);
    }

    @Test
    void takesTheOtherSideOfItsOwnFormWhereItIsTheMirror() throws Exception {
        JsonNode along = along(OWN, true);

        assertThat(along.at("/segments/1/side").asText()).isEqualTo("right");
        assertThat(along.at("/segments/1/cue").asText()).isEqualTo("A little right.");
        assertThat(along.at("/segments/2/cue").asText()).isEqualTo("A little left.");
        assertThat(along.at("/segments/0/side").asText()).isEqualTo("both");
    }

    @Test
    void doesAsTheOtherDoesWithoutAPlanOfItsOwn() throws Exception {
        JsonNode same = along(null, false);
        JsonNode mirror = along(null, true);

        assertThat(same.path("segments")).isEqualTo(JSON.readTree(LEAD).path("segments"));
        assertThat(mirror.at("/segments/1/cue").asText()).isEqualTo("Bend right.");
        assertThat(mirror.at("/segments/1/variation/slug").asText()).isEqualTo("deep");
        assertThat(same.path("id")).isNotEqualTo(mirror.path("id"));
        assertThat(along(null, false).path("id")).isEqualTo(same.path("id"));
    }

    @Test
    void isAPlanLikeAnyOther() throws Exception {
        Plan along =
                PlanDocument.read(PlanDocument.reader(JSON), along(OWN, true).toString());

        assertThat(along.level()).isEqualTo("beginner");
        assertThat(along.length())
                .isEqualTo(PlanDocument.read(PlanDocument.reader(JSON), LEAD).length());
    }

    @Test
    void takesNoFormOfAnotherPoseInAClassThatWasPutTogether() throws Exception {
        ObjectNode lead = (ObjectNode) JSON.readTree(LEAD);
        ((ObjectNode) lead.path("wishes")).remove("sequence");
        JsonNode own = JSON.readTree(OWN.replace("\"slug\": \"bend\"", "\"slug\": \"twist\""));

        JsonNode along = OwnPlanDocument.of(lead, own, false);

        assertThat(along.at("/segments/1/cue").asText()).isEqualTo("Bend left.");
        assertThat(along.at("/segments/0/cue").asText()).isEqualTo("Sit high.");
    }

    private static JsonNode along(String own, boolean mirrored) throws JsonProcessingException {
        return OwnPlanDocument.of(JSON.readTree(LEAD), own == null ? null : JSON.readTree(own), mirrored);
    }

    private static String plan(String level, String explanations, String... segments) {
        return """
                {"id": "%s", "language": "en", "sequence": {"slug": "s", "version": 1, "title": "S"},
                 "wishes": {"sequence": "s", "level": "%s", "breathSeconds": 4.0, "body": [{"concern": "knees"}]},
                 "length": {}, "segments": [%s], "explanations": [%s]}""".formatted(level, level, String.join(", ", segments), explanations);
    }

    private static String segment(
            int index, int step, String side, String pose, String variation, String cue, int seconds) {
        String form = variation == null ? "null" : "{\"slug\": \"%s\", \"name\": \"V\"}".formatted(variation);
        return """
                {"index": %d, "block": 1, "step": %d, "kind": "pose", "pose": {"slug": "%s", "name": "P", "sanskrit": null},
                 "variation": %s, "side": "%s", "rounds": null, "breaths": null, "seconds": %d,
                 "transition": {"seconds": 5, "cue": "Go."}, "cue": "%s", "picture": "/p"}""".formatted(index, step, pose, form, side, seconds, cue);
    }
}
