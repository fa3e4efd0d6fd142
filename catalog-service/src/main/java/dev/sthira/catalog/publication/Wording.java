package dev.sthira.catalog.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.Pose.Variation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What is said in a class in one language, so that whoever follows it can read in another than it is practised in.
///
/// @param names of poses by their slug, of their forms by `pose/form`
/// @param cues  the sentences: of a step by `block/step`, of an offer in it by `block/step/level`; of a pose that
/// stands
///              in by its slug, of a form that does by `pose/form`
record Wording(Map<String, String> names, Map<String, String> cues) {

    /// @param document the class in that language
    /// @param poses    what the catalog has in that language under a slug
    static Wording of(JsonNode document, Function<String, Optional<Pose>> poses) {
        var wording = new Wording(new TreeMap<>(), new TreeMap<>());
        for (var block : document.path("blocks")) {
            int number = 0;
            for (var step : block.path("steps")) {
                wording.put("%d/%d".formatted(block.path("number").asInt(), ++number), step);
                poses.apply(step.path("pose").asText()).ifPresent(pose -> wording.put(pose, offered(step)));
                each(step.path("orElse"))
                        .flatMap(slug -> poses.apply(slug.asText()).stream())
                        .forEach(other -> wording.put(other, Set.of()));
            }
        }
        return wording;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void put(String place, JsonNode step) {
        cues.put(place, step.path("cue").asText());
        each(step.path("byLevel"))
                .filter(offer -> offer.path("cue").isTextual())
                .forEach(offer -> cues.put(
                        place + "/" + offer.path("level").asText(),
                        offer.path("cue").asText()));
    }

    /// The forms that the teacher names, for everybody or for a level.
    private static Set<String> offered(JsonNode step) {
        return Stream.concat(
                        Stream.of(step.path("variation")),
                        each(step.path("byLevel")).map(offer -> offer.path("variation")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private void put(Pose pose, Set<String> offered) {
        names.put(pose.slug(), pose.name());
        cues.put(pose.slug(), pose.sentence());
        pose.variations().stream().filter(form -> isTaken(pose, form, offered)).forEach(form -> {
            names.put(pose.slug() + "/" + form.slug(), form.name());
            cues.put(pose.slug() + "/" + form.slug(), form.summary());
        });
    }

    /// Whether a plan may take the form: nobody is led to a harder one that the class does not offer, or lead on to.
    private static boolean isTaken(Pose pose, Variation form, Set<String> offered) {
        return form.direction() != Direction.HARDER
                || offered.contains(form.slug())
                || pose.variations().stream().anyMatch(other -> form.slug().equals(other.then()));
    }
}
