package dev.sthira.catalog.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.pose.Pose;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What is said in a class in one language, so that whoever follows it can read in another than it is practised in.
///
/// @param names of poses by their slug, of their forms by `pose/form`
/// @param cues  the sentences: of a step by `block/step`, of an offer in it by `block/step/level`; of a pose that stands
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
                Stream.concat(Stream.of(step.path("pose")), each(step.path("orElse")))
                        .flatMap(slug -> poses.apply(slug.asText()).stream())
                        .forEach(wording::put);
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

    private void put(Pose pose) {
        names.put(pose.slug(), pose.name());
        cues.put(pose.slug(), pose.sentence());
        pose.variations().forEach(form -> {
            names.put(pose.slug() + "/" + form.slug(), form.name());
            cues.put(pose.slug() + "/" + form.slug(), form.summary());
        });
    }
}
