package dev.sthira.catalog.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The figures of one pose: its own (under the empty name) and one for each variation.
record FigureFile(String pose, Map<String, JsonNode> figures, List<String> frames) {
    FigureFile {
        figures = Map.copyOf(figures);
        frames = List.copyOf(frames);
    }

    static FigureFile of(JsonNode file, Function<String, @Nullable JsonNode> others) {
        var own = laidOver(null, file.path("figure"), others);
        var figures = new LinkedHashMap<String, JsonNode>();
        figures.put("", own);
        file.path("variations")
                .properties()
                .forEach(entry -> figures.put(entry.getKey(), laidOver(own, entry.getValue(), others)));
        var frames = new ArrayList<String>();
        file.path("frames").forEach(frame -> frames.add(frame.asText()));
        return new FigureFile(file.path("pose").asText(), figures, frames);
    }

    private static JsonNode laidOver(
            @Nullable JsonNode own, JsonNode figure, Function<String, @Nullable JsonNode> others) {
        ObjectNode base = own instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        if (figure.has("like")) {
            base = like(figure.get("like").asText(), others);
        }
        var merged = FigureJson.over(base, figure);
        merged.remove("like");
        return merged;
    }

    /// The figure of another pose, or of its variation: `cat` or `cat/small-curve`.
    private static ObjectNode like(String name, Function<String, @Nullable JsonNode> others) {
        var parts = name.split("/", 2);
        var file = others.apply(parts[0]);
        if (file == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        var figures = of(file, others).figures();
        return figures.get(parts.length > 1 ? parts[1] : "") instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode();
    }
}
