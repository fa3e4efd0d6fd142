package dev.sthira.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.stream.StreamSupport;

/// The catalog's files as plain JSON trees, read without any of the service's own code; the keys are file names without
/// their ending.
public record CatalogFiles(
        SortedMap<String, JsonNode> poses,
        SortedMap<String, JsonNode> sequences,
        SortedMap<String, JsonNode> translations) {
    public static final List<String> LANGUAGES = List.of("de", "fr");
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    public static CatalogFiles read() {
        var translations = new TreeMap<String, JsonNode>();
        for (var language : LANGUAGES) {
            for (var kind : List.of("poses", "sequences")) {
                var name = "translations/%s/%s".formatted(language, kind);
                folder("/catalog/" + name).forEach((slug, texts) -> translations.put(name + "/" + slug, texts));
            }
        }
        return new CatalogFiles(folder("/catalog/poses"), folder("/catalog/sequences"), translations);
    }

    /// All files, by folder and name: `poses/cat`.
    public SortedMap<String, JsonNode> all() {
        var all = new TreeMap<String, JsonNode>();
        poses.forEach((slug, pose) -> all.put("poses/" + slug, pose));
        sequences.forEach((slug, sequence) -> all.put("sequences/" + slug, sequence));
        all.putAll(translations);
        return all;
    }

    public static JsonNode resource(String name) {
        try (var in = Objects.requireNonNull(CatalogFiles.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The members of an array, or none where there is no array.
    public static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// Every string below a node.
    public static Stream<String> strings(JsonNode node) {
        return node.isTextual() ? Stream.of(node.asText()) : each(node).flatMap(CatalogFiles::strings);
    }

    /// The names a pose answers to: its own, the Sanskrit ones and every alias.
    public static List<String> namesOf(JsonNode pose) {
        return Stream.concat(
                        Stream.of(pose.path("name"), pose.at("/sanskrit/plain"), pose.at("/sanskrit/iast")),
                        each(pose.path("aliases")).map(alias -> alias.path("name")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /// The variation of a pose with this slug, or a missing node.
    public static JsonNode variation(JsonNode pose, String slug) {
        return each(pose.path("variations"))
                .filter(variation -> slug.equals(variation.path("slug").asText()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /// The poses a step is made of: the one it names and, for a flow, its parts.
    public Stream<JsonNode> posesOf(JsonNode step) {
        var pose = pose(step.path("pose").asText());
        return Stream.concat(
                Stream.of(pose),
                each(pose.path("flow")).map(part -> pose(part.path("pose").asText())));
    }

    /// The pose with this slug, or a missing node.
    public JsonNode pose(String slug) {
        return poses.getOrDefault(slug, MissingNode.getInstance());
    }

    private static SortedMap<String, JsonNode> folder(String name) {
        try (var files = Files.list(Path.of(Objects.requireNonNull(CatalogFiles.class.getResource(name), name)
                .toURI()))) {
            var trees = new TreeMap<String, JsonNode>();
            files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .forEach(file -> trees.put(file.replaceFirst("\\.json$", ""), resource(name + "/" + file)));
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
