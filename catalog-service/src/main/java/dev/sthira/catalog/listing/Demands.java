package dev.sthira.catalog.listing;

import static dev.sthira.catalog.search.SubjectReader.each;
import static dev.sthira.catalog.search.SubjectReader.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a pose asks of a body, in the words that a search leaves out by: the concerns that should avoid it or that it
/// strains, its kind, positions and families, what it stretches, how hard it is, and the props it cannot do without.
final class Demands {
    private static final int STRAIN = 4;
    private static final int LOAD = 3;
    private static final Map<String, Integer> USUAL_EFFORT = Map.of("beginner", 2, "intermediate", 3, "advanced", 5);

    private Demands() {}

    /// What the pose asks as it is.
    static Set<String> of(JsonNode pose) {
        var demands = shape(pose, pose);
        demands.addAll(strain(pose, pose));
        return demands;
    }

    /// What it asks in the form that a class teaches. An easier form is the answer to the cautions and to the effort;
    /// where the body is and what it leans on remain.
    static Set<String> of(JsonNode pose, JsonNode form) {
        var demands = shape(pose, form);
        if (!form.path("direction").asText().equals("easier")) {
            demands.addAll(strain(pose, form));
        }
        return demands;
    }

    private static Set<String> shape(JsonNode pose, JsonNode form) {
        var shape = new TreeSet<String>();
        shape.add("contains:" + pose.path("slug").asText());
        shape.add("kind:" + pose.path("kind").asText());
        var position = form.has("position") ? form.path("position") : pose.path("position");
        words(position).forEach(word -> shape.add("position:" + word));
        words(pose.at("/areas/stretches")).forEach(word -> shape.add("stretches:" + word));
        words(pose.path("families")).forEach(word -> shape.add("family:" + word));
        Stream.of(pose, form).flatMap(part -> each(part.path("props"))).forEach(prop -> {
            if (prop.path("need").asText("required").equals("required") && !prop.has("when")) {
                words(prop.path("anyOf")).forEach(word -> shape.add("prop:" + word));
            }
        });
        return shape;
    }

    private static Set<String> strain(JsonNode pose, JsonNode form) {
        var strain = new TreeSet<String>();
        int effort = pose.path("effort")
                .asInt(USUAL_EFFORT.getOrDefault(pose.path("level").asText(), LOAD));
        strain.add("does:" + pose.path("slug").asText());
        strain.add("effort:" + effort);
        strain.add("level:" + form.path("level").asText(pose.path("level").asText()));
        Stream.of(pose, form)
                .distinct()
                .flatMap(part -> each(part.path("cautions")))
                .forEach(caution ->
                        words(caution.path("for")).forEach(concern -> strain.addAll(burden(caution, concern, effort))));
        return strain;
    }

    private static Set<String> burden(JsonNode caution, String concern, int effort) {
        var burden = new TreeSet<String>();
        if (caution.path("kind").asText().equals("avoid")) {
            burden.add("avoid:" + concern);
        }
        if (effort >= LOAD) {
            burden.add("loads:" + concern);
        }
        if (effort >= STRAIN) {
            burden.add("strains:" + concern);
        }
        return burden;
    }
}
