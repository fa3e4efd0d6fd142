package dev.sthira.catalog.sequence;

import static dev.sthira.catalog.CatalogFiles.each;
import static dev.sthira.catalog.CatalogFiles.strings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.CatalogFiles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One fact of the class as written down in `facts/back-strengthening.json`; `says` holds the words one sentence must
/// contain.
record Fact(String row, JsonNode json) {

    static List<Fact> all() {
        var facts = CatalogFiles.resource("/facts/back-strengthening.json");
        var ofTheClass = each(facts.path("class")).map(fact -> new Fact("class", fact));
        var ofTheRows = each(facts.path("rows"))
                .flatMap(row -> each(row.path("facts"))
                        .map(fact -> new Fact(row.path("row").asText(), fact)));
        return Stream.concat(ofTheClass, ofTheRows).toList();
    }

    String name() {
        return "%s, %s %s: %s".formatted(row, text("kind"), text("of"), text("fact"));
    }

    boolean holdsIn(TaughtClass lesson) {
        return switch (text("kind")) {
            case "value" -> lesson.sequence().at(text("at")).equals(json.get("is"));
            case "text" -> said(strings(lesson.sequence().at(text("at"))));
            case "heading" -> heading(lesson.block(row));
            case "start" -> start(lesson.block(row).path("start"));
            case "sides", "dose", "breath", "cue", "orElse", "offer" ->
                lesson.steps(row, text("of"))
                        .filter(step ->
                                !json.has("form") || step.path("variation").equals(json.get("form")))
                        .anyMatch(step -> holdsInStep(step, lesson));
            default -> lesson.poses(row, text("of")).stream().anyMatch(this::holdsInPose);
        };
    }

    private boolean holdsInStep(JsonNode step, TaughtClass lesson) {
        return switch (text("kind")) {
            case "sides" -> sides(step);
            case "dose" -> dose(step.at("/dose/taught"));
            case "breath" ->
                each(step.path("breath"))
                        .anyMatch(part -> part.path("breath").asText().equals(text("on")) && said(strings(part)));
            case "cue" -> said(strings(step.path("cue")));
            case "offer" -> offer(step, lesson.files().pose(step.path("pose").asText()));
            case "orElse" ->
                strings(step.path("orElse"))
                        .anyMatch(slug -> TaughtClass.answers(lesson.files().pose(slug), text("other")));
            default -> throw new IllegalArgumentException(name());
        };
    }

    private boolean holdsInPose(JsonNode pose) {
        return switch (text("kind")) {
            case "posture" -> TaughtClass.answers(pose, text("of")) && posture(pose);
            case "variation" -> each(pose.path("variations")).anyMatch(form -> variation(pose, form));
            case "alignment" ->
                said(withVariations(pose, "alignment")
                        .map(part -> part.path("text").asText()));
            case "effect" -> said(withVariations(pose, "effects").map(JsonNode::asText));
            case "area" -> area(pose.path("areas"));
            case "prop" -> each(pose.path("props")).anyMatch(this::prop);
            case "condition" -> each(pose.path("props")).anyMatch(prop -> said(strings(prop.at("/when/text"))));
            case "caution" ->
                each(pose.path("cautions"))
                        .anyMatch(caution -> caution.path("kind").asText().equals(text("caution"))
                                && !caution.has("for")
                                && said(strings(caution.path("text"))));
            case "onlyIf" ->
                onlyIf(CatalogFiles.variation(pose, text("variation")).path("onlyIf"));
            default -> throw new IllegalArgumentException(name());
        };
    }

    private boolean heading(JsonNode block) {
        return block.path("title").asText().equals(text("title"))
                && strings(block.path("sanskrit"))
                        .toList()
                        .equals(strings(json.path("sanskrit")).toList());
    }

    private boolean start(JsonNode start) {
        return start.path("position").asText().equals(text("position"))
                && each(json.path("says"))
                        .allMatch(words -> contains(start.path("text").asText(), words));
    }

    private boolean sides(JsonNode step) {
        return step.path("sides").asText().equals(text("is"))
                && Stream.of("order", "firstSide")
                        .filter(json::has)
                        .allMatch(field -> step.path(field).equals(json.get(field)));
    }

    private boolean offer(JsonNode step, JsonNode pose) {
        return each(step.path("byLevel"))
                .filter(offer -> offer.path("level").equals(json.get("level")))
                .map(offer ->
                        CatalogFiles.variation(pose, offer.path("variation").asText()))
                .anyMatch(form -> said(strings(form)));
    }

    private boolean dose(JsonNode taught) {
        var expected = json.path("is");
        if (taught.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < taught.size(); i++) {
            if (!sameDose(expected.get(i), taught.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameDose(JsonNode expected, JsonNode taught) {
        return Stream.of("shape", "unit", "count", "from", "to", "per")
                        .allMatch(field -> expected.path(field).equals(taught.path(field)))
                && contains(
                        taught.path("words").asText() + taught.path("feeling").asText(), expected.path("says"));
    }

    private boolean posture(JsonNode pose) {
        var form = CatalogFiles.variation(pose, text("variation"));
        return (!json.has("variation") || !form.isMissingNode() && said(strings(form)))
                && (!json.has("sanskrit") || sanskrit(pose.at("/sanskrit/plain")));
    }

    private boolean sanskrit(JsonNode plain) {
        return json.get("sanskrit").isNull() ? plain.isMissingNode() : plain.equals(json.get("sanskrit"));
    }

    private boolean variation(JsonNode pose, JsonNode form) {
        var next = CatalogFiles.variation(pose, form.path("then").asText());
        return said(strings(form))
                && (!json.has("level") || form.path("level").equals(json.get("level")))
                && (!json.has("then") || strings(next).anyMatch(text -> contains(text, json.get("then"))));
    }

    private boolean area(JsonNode areas) {
        return Stream.of("strengthens", "stretches")
                .filter(json::has)
                .allMatch(verb -> strings(areas.path(verb)).anyMatch(text(verb)::equals));
    }

    private boolean prop(JsonNode prop) {
        return prop.path("anyOf").equals(json.path("anyOf"))
                && prop.at("/when/concern").equals(json.path("concern"))
                && said(strings(prop.path("text")));
    }

    private boolean onlyIf(JsonNode condition) {
        return condition.path("kind").asText().equals(text("condition")) && said(strings(condition.path("text")));
    }

    private static Stream<JsonNode> withVariations(JsonNode pose, String field) {
        return Stream.concat(Stream.of(pose), each(pose.path("variations"))).flatMap(form -> each(form.path(field)));
    }

    private boolean said(Stream<String> texts) {
        return texts.anyMatch(text -> contains(text, json.path("says")));
    }

    private static boolean contains(String text, JsonNode words) {
        var lower = text.toLowerCase(Locale.ROOT);
        return strings(words).allMatch(lower::contains);
    }

    private String text(String field) {
        return json.path(field).asText();
    }
}
