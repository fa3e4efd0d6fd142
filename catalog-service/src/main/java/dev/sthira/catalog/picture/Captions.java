package dev.sthira.catalog.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.shelf.Ready;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// What a picture is called and what it says to those who do not see it.
final class Captions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Captions() {}

    static Caption of(Pose pose, @Nullable String variation, @Nullable Shown side) {
        var chosen = variation == null ? null : pose.variation(variation).orElseThrow();
        var title = pose.name() + (chosen == null ? "" : ": " + chosen.name());
        var sanskrit = pose.sanskrit() == null ? "" : " (" + pose.sanskrit().iast() + ")";
        var description =
                "Drawing of a person in %s%s%s.".formatted(pose.name(), sanskrit, side == null ? "" : side.words());
        return new Caption(title, chosen == null ? description : description + " " + chosen.summary());
    }

    static Caption moving(Pose pose) {
        return new Caption(
                pose.name() + " in motion", "Drawing of a person who moves into %s and back.".formatted(pose.name()));
    }

    /// The position a pose starts from, as its document says.
    static String start(Ready document) {
        return tree(document).at("/position/start").asText();
    }

    private static JsonNode tree(Ready document) {
        try {
            return JSON.readTree(document.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
