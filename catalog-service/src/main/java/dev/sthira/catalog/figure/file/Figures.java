package dev.sthira.catalog.figure.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.OnAChair;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The figures this service was built with, read and understood at the start.
@Singleton
public class Figures {
    private static final String FOLDER = "catalog/figures";
    private static final String NEUTRAL = "/catalog/neutral-figures.json";
    private static final String WAYS = "/catalog/way-figures.json";
    private static final String ON_A_CHAIR = "seated-on-chair";
    private final Map<String, FigureFile> files;
    private final Map<String, Figure> neutral;
    private final Map<String, List<Figure>> ways;

    public Figures(ObjectMapper json) {
        var trees = new TreeMap<String, JsonNode>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> read(folder, json, trees));
            files = trees.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, file -> FigureFile.of(file.getValue(), trees::get)));
            neutral = entries(json, NEUTRAL, FigureJson::figure);
            ways = entries(json, WAYS, Figures::figures);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER, e);
        }
    }

    private static <T> Map<String, T> entries(ObjectMapper json, String resource, Function<JsonNode, T> meaning)
            throws IOException {
        try (var file = Figures.class.getResourceAsStream(resource)) {
            return json.readTree(file).properties().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> meaning.apply(entry.getValue())));
        }
    }

    private static List<Figure> figures(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(FigureJson::figure)
                .toList();
    }

    private static void read(Path folder, ObjectMapper json, Map<String, JsonNode> trees) {
        try (var paths = Files.list(folder)) {
            for (var path :
                    paths.filter(path -> path.toString().endsWith(".json")).toList()) {
                var tree = json.readTree(Files.readAllBytes(path));
                trees.put(tree.path("pose").asText(), tree);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER, e);
        }
    }

    /// The figures of a pose, or of its variation; none where nobody has drawn it.
    public List<Figure> of(String pose, @Nullable String variation) {
        var file = files.get(pose);
        return file == null ? List.of() : file.figures().getOrDefault(variation == null ? "" : variation, List.of());
    }

    /// The same for who sits on a chair where the pose sits on the floor.
    public List<Figure> onAChair(String pose, @Nullable String variation) {
        return of(pose, variation).stream()
                .map(figure -> OnAChair.of(figure, neutral(ON_A_CHAIR, figure.view())))
                .toList();
    }

    /// A figure at rest in a position, in the view of another one, or from the side where there is none; standing where
    /// there is no better.
    public Figure neutral(String position, Figure.Seen view) {
        var sideways = view == Figure.Seen.SIDE ? "side" : view == Figure.Seen.TOP ? "top" : "front";
        var found = neutral.get(position + "/" + sideways);
        if (found != null) {
            return found;
        }
        var aside = view == Figure.Seen.TOP ? null : neutral.get(position + "/side");
        return aside == null ? Objects.requireNonNull(neutral.get("standing/" + sideways)) : aside;
    }

    /// The figures one goes through on a transition, or on the way into a pose, from the position at rest where it
    /// begins.
    public List<Figure> along(String slug) {
        return ways.getOrDefault(slug, List.of());
    }
}
