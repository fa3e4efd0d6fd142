package dev.sthira.catalog.listing;

import static dev.sthira.catalog.search.SubjectReader.each;
import static dev.sthira.catalog.search.SubjectReader.name;
import static dev.sthira.catalog.search.SubjectReader.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.search.Subject;
import dev.sthira.catalog.search.Subject.Form;
import dev.sthira.catalog.search.Subject.Name;
import dev.sthira.catalog.search.Subject.Text;
import dev.sthira.catalog.search.SubjectReader;
import dev.sthira.catalog.shelf.Shelves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a pose can be found by: every name in every language, and the properties it is filtered by.
final class PoseSubjects {
    static final List<String> CONCERNS = SubjectReader.allowed("common", "/$defs/concern");

    private static final double VARIATION = 0.6;

    private final ObjectMapper json;

    PoseSubjects(ObjectMapper json) {
        this.json = json;
    }

    List<Subject> of(Shelves<Pose> poses) {
        var documents = SubjectReader.documents(poses, json);
        var demands = new WholeDemands(documents);
        return documents.stream()
                .map(inLanguages -> subject(inLanguages, demands))
                .toList();
    }

    private static Subject subject(Map<String, JsonNode> documents, WholeDemands demands) {
        var pose = documents.values().iterator().next();
        var names = new ArrayList<Name>();
        var texts = new ArrayList<Text>();
        documents.forEach((language, document) -> {
            names(language, document).forEach(names::add);
            texts.add(text(language, document));
        });
        names.add(SubjectReader.slug(pose));
        return new Subject(
                Subject.Kind.POSE,
                pose.path("slug").asText(),
                names.stream().distinct().toList(),
                texts,
                properties(pose),
                null,
                demands.ofPose(pose),
                instead(documents));
    }

    private static Stream<Name> names(String language, JsonNode pose) {
        var own = Stream.of(pose.path("name"), pose.at("/sanskrit/plain"), pose.at("/sanskrit/iast"))
                .flatMap(name -> name(language, name, 1));
        var aliases = each(pose.path("aliases")).flatMap(alias -> name(language, alias.path("name"), weight(alias)));
        var forms = each(pose.path("variations")).flatMap(form -> name(language, form.path("name"), VARIATION));
        return Stream.of(own, aliases, forms).flatMap(names -> names);
    }

    private static double weight(JsonNode alias) {
        return alias.path("kind").asText().equals("misspelling") ? 0.95 : 0.97;
    }

    private static Text text(String language, JsonNode pose) {
        var forms = each(pose.path("variations")).map(form -> form.path("summary"));
        return SubjectReader.text(
                language,
                Stream.of(
                                Stream.of(pose.path("name"), pose.path("summary")),
                                each(pose.path("effects")),
                                each(pose.at("/areas/stretches")),
                                each(pose.at("/areas/strengthens")),
                                forms)
                        .flatMap(texts -> texts));
    }

    private static Map<String, List<String>> properties(JsonNode pose) {
        return Map.of(
                "kind", List.of(pose.path("kind").asText()),
                "level", List.of(pose.path("level").asText()),
                "sidedness", List.of(pose.path("sidedness").asText()),
                "position", distinct(words(pose.path("position"))),
                "area",
                        distinct(Stream.concat(
                                words(pose.at("/areas/stretches")), words(pose.at("/areas/strengthens")))),
                "prop", distinct(props(pose)),
                "safeFor", safeFor(pose));
    }

    private static Stream<String> props(JsonNode pose) {
        return Stream.concat(Stream.of(pose), each(pose.path("variations")))
                .flatMap(form -> each(form.path("props")))
                .flatMap(prop -> words(prop.path("anyOf")));
    }

    private static List<String> safeFor(JsonNode pose) {
        var avoided = each(pose.path("cautions"))
                .filter(caution -> caution.path("kind").asText().equals("avoid"))
                .flatMap(caution -> words(caution.path("for")))
                .toList();
        return CONCERNS.stream().filter(concern -> !avoided.contains(concern)).toList();
    }

    private static Map<String, Form> instead(Map<String, JsonNode> documents) {
        var instead = new HashMap<String, Form>();
        each(documents.values().iterator().next().path("cautions"))
                .filter(caution -> caution.path("kind").asText().equals("modify"))
                .forEach(caution ->
                        words(caution.path("for")).forEach(concern -> instead.put(concern, form(caution, documents))));
        return Map.copyOf(instead);
    }

    private static Form form(JsonNode caution, Map<String, JsonNode> documents) {
        var slug = caution.path("variation").asText();
        var names = new HashMap<String, String>();
        documents.forEach((language, document) -> each(document.path("variations"))
                .filter(form -> form.path("slug").asText().equals(slug))
                .forEach(form -> names.put(language, form.path("name").asText())));
        return new Form(slug, Map.copyOf(names));
    }

    private static List<String> distinct(Stream<String> words) {
        return words.filter(Objects::nonNull).distinct().collect(Collectors.toUnmodifiableList());
    }
}
