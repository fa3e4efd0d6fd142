package dev.sthira.catalog.search;

import static dev.sthira.catalog.CatalogFiles.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.CatalogFiles;
import java.util.stream.Stream;

/// What the files themselves say a concern should leave out, read without any code of the search.
record CautionsInFiles(CatalogFiles files) {

    /// Whether this pose is one to avoid, or this class has one in its main part and offers no easier form of it.
    boolean forbid(String hit, String concern) {
        var slug = hit.substring(hit.indexOf(':') + 1);
        return hit.startsWith("pose:")
                ? avoids(files.pose(slug), concern)
                : mainSteps(files.sequences().get(slug)).anyMatch(step -> forbids(step, concern));
    }

    /// Whether this pose is to be taken in another form.
    boolean modify(String hit, String concern) {
        return hit.startsWith("pose:") && warns(files.pose(hit.substring("pose:".length())), "modify", concern);
    }

    private static Stream<JsonNode> mainSteps(JsonNode sequence) {
        return each(sequence.path("blocks"))
                .filter(block -> block.path("phase").asText().equals("main"))
                .flatMap(block -> each(block.path("steps")));
    }

    private boolean forbids(JsonNode step, String concern) {
        return !step.has("orElse") && !easier(step) && files.posesOf(step).anyMatch(pose -> avoids(pose, concern));
    }

    private boolean easier(JsonNode step) {
        var form = CatalogFiles.variation(
                files.pose(step.path("pose").asText()), step.path("variation").asText());
        return form.path("direction").asText().equals("easier");
    }

    private static boolean avoids(JsonNode pose, String concern) {
        return warns(pose, "avoid", concern);
    }

    private static boolean warns(JsonNode pose, String kind, String concern) {
        return each(pose.path("cautions"))
                .filter(caution -> caution.path("kind").asText().equals(kind))
                .flatMap(caution -> each(caution.path("for")))
                .anyMatch(word -> word.asText().equals(concern));
    }
}
