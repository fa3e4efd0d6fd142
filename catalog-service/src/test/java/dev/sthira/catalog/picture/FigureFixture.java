package dev.sthira.catalog.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.file.FigureFile;
import dev.sthira.catalog.figure.file.FigureJson;
import dev.sthira.catalog.figure.file.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Figures as the tests need them.
public final class FigureFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "/catalog/figures";

    private FigureFixture() {}

    /// All pictures, without a server.
    public static Pictures pictures() {
        return new Pictures(new Figures(JSON));
    }

    static Motions motions() {
        return new Motions(new Figures(JSON));
    }

    /// A figure in the words of an illustrator, with ' for ".
    static Figure figure(String words) {
        return FigureJson.figure(json(words));
    }

    static JsonNode json(String words) {
        try {
            return JSON.readTree(words.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(words, e);
        }
    }

    static Skeleton skeleton(String words) {
        return Puppet.pose(figure(words));
    }

    /// Every figure file, by the slug of its pose.
    static SortedMap<String, JsonNode> files() {
        var files = new TreeMap<String, JsonNode>();
        try (var paths = Files.list(Path.of(
                Objects.requireNonNull(FigureFixture.class.getResource(FOLDER)).toURI()))) {
            paths.map(path -> Objects.requireNonNull(path.getFileName()).toString())
                    .forEach(name ->
                            files.put(name.replaceFirst("\\.json$", ""), CatalogFiles.resource(FOLDER + "/" + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    static SortedMap<String, FigureFile> figures() {
        var trees = files();
        var figures = new TreeMap<String, FigureFile>();
        trees.forEach((slug, tree) -> figures.put(slug, FigureFile.of(tree, trees::get)));
        return figures;
    }

    /// One drawn figure and what it is called: `tree/toes-on-floor`.
    record Drawn(String name, List<Skeleton> skeletons) {}

    static Stream<Drawn> drawn() {
        return figures().entrySet().stream()
                .flatMap(file -> file.getValue().figures().entrySet().stream()
                        .map(figure -> new Drawn(
                                file.getKey() + "/" + figure.getKey(),
                                figure.getValue().stream().map(Puppet::pose).toList())));
    }
}
