package dev.sthira.catalog.listing;

import static dev.sthira.catalog.search.SubjectReader.each;
import static dev.sthira.catalog.search.SubjectReader.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What poses and classes ask of a body with all that they are made of: a flow its parts, a class its steps in the
/// forms
/// that are taught.
final class WholeDemands {
    private final Map<String, JsonNode> poses = new HashMap<>();

    WholeDemands(Collection<Map<String, JsonNode>> documents) {
        for (var inLanguages : documents) {
            var pose = inLanguages.values().iterator().next();
            poses.put(pose.path("slug").asText(), pose);
        }
    }

    Set<String> ofPose(JsonNode pose) {
        var demands = new TreeSet<>(Demands.of(pose));
        parts(pose).forEach(demands::add);
        demands.add("suits:" + pose.path("level").asText());
        focus(Stream.of("/areas/strengthens", "/areas/stretches").flatMap(areas -> words(pose.at(areas))))
                .forEach(demands::add);
        return demands;
    }

    Set<String> ofClass(JsonNode sequence) {
        var demands = new TreeSet<String>();
        each(sequence.path("blocks"))
                .flatMap(block -> each(block.path("steps")))
                .flatMap(this::ofStep)
                .forEach(demands::add);
        words(sequence.at("/audience/concerns")).forEach(concern -> demands.add("for:" + concern));
        demands.add("sequence:" + sequence.path("slug").asText());
        demands.add("intent:" + sequence.path("intent").asText());
        demands.add("suits:" + sequence.path("level").asText());
        focus(words(sequence.path("focus"))).forEach(demands::add);
        return demands;
    }

    // A place that cautions know is spared by what they say of it, and may be worked at.
    private static Stream<String> focus(Stream<String> areas) {
        return areas.filter(area -> !PoseSubjects.CONCERNS.contains(area)).map(area -> "focus:" + area);
    }

    // Where another pose is offered in its place, nobody has to do this one.
    private Stream<String> ofStep(JsonNode step) {
        var pose = pose(step);
        var asked = step.has("variation") ? Demands.of(pose, form(pose, step)) : Demands.of(pose);
        return Stream.concat(asked.stream(), parts(pose))
                .filter(demand -> !step.has("orElse") || !demand.startsWith("avoid:"));
    }

    private Stream<String> parts(JsonNode pose) {
        return each(pose.path("flow")).flatMap(part -> Demands.of(pose(part)).stream());
    }

    private JsonNode pose(JsonNode step) {
        return poses.getOrDefault(step.path("pose").asText(), MissingNode.getInstance());
    }

    private static JsonNode form(JsonNode pose, JsonNode step) {
        return each(pose.path("variations"))
                .filter(form -> form.path("slug").equals(step.path("variation")))
                .findFirst()
                .orElse(pose);
    }
}
