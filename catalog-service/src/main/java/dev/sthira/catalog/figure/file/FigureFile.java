package dev.sthira.catalog.figure.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The figures of one pose, and of each of its variations: one, or several side by side where the pose is a flow. The
/// pose's own stand under the empty name.
public record FigureFile(String pose, SortedMap<String, List<Figure>> figures) {
    private static final int DEEPEST = 6;

    public static FigureFile of(JsonNode file, Function<String, @Nullable JsonNode> others) {
        var figures = new TreeMap<String, List<Figure>>();
        figures.put("", figures(file, "", others));
        file.path("variations")
                .properties()
                .forEach(entry -> figures.put(entry.getKey(), figures(file, entry.getKey(), others)));
        return new FigureFile(file.path("pose").asText(), figures);
    }

    private static List<Figure> figures(JsonNode file, String variation, Function<String, @Nullable JsonNode> others) {
        var entry = variation.isEmpty() ? file : file.path("variations").path(variation);
        var frames = frames(entry.has("frames") ? entry : file, others);
        if (!frames.isEmpty() && (entry.has("frames") || !entry.has("like") && !file.has("figure"))) {
            return frames;
        }
        return List.of(FigureJson.figure(resolved(file, variation, others, 0)));
    }

    private static List<Figure> frames(JsonNode entry, Function<String, @Nullable JsonNode> others) {
        var frames = new ArrayList<Figure>();
        entry.path("frames").forEach(frame -> frames.add(FigureJson.figure(like(frame.asText(), others, 0))));
        return frames;
    }

    private static ObjectNode resolved(
            JsonNode file, String variation, Function<String, @Nullable JsonNode> others, int depth) {
        var own = laidOver(JsonNodeFactory.instance.objectNode(), file.path("figure"), others, depth);
        return variation.isEmpty() ? own : laidOver(own, file.path("variations").path(variation), others, depth);
    }

    private static ObjectNode laidOver(
            ObjectNode below, JsonNode figure, Function<String, @Nullable JsonNode> others, int depth) {
        var base = figure.has("like") ? like(figure.get("like").asText(), others, depth) : below;
        var merged = FigureJson.over(base, figure);
        merged.remove("like");
        return merged;
    }

    /// The figure of another pose, or of its variation: `cat` or `cat/small-curve`.
    private static ObjectNode like(String name, Function<String, @Nullable JsonNode> others, int depth) {
        var parts = name.split("/", 2);
        var file = others.apply(parts[0]);
        if (file == null) {
            throw new IllegalArgumentException("there is no figure " + name);
        }
        var variation = parts.length > 1 ? parts[1] : "";
        if (!variation.isEmpty() && !file.path("variations").has(variation)) {
            throw new IllegalArgumentException("there is no figure " + name);
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("figures are like each other in a circle: " + name);
        }
        return resolved(file, variation, others, depth + 1);
    }
}
