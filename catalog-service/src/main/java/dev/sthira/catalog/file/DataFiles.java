package dev.sthira.catalog.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.shelf.Translation;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The files this service was built with.
final class DataFiles {
    private final ObjectMapper json;

    DataFiles(ObjectMapper json) {
        this.json = json;
    }

    /// Every file of a folder of the catalog, by name.
    List<DataFile> in(String folder) {
        var found = new ArrayList<DataFile>();
        try {
            ClassPathUtils.consumeAsPaths("catalog/" + folder, directory -> read(folder, directory, found));
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
        return found;
    }

    /// Every translation, checked against its schema.
    List<Translation> translations(Schemas schemas) {
        var found = new ArrayList<Translation>();
        for (var language : languages()) {
            for (var kind : List.of("poses", "sequences")) {
                for (var file : in("translations/" + language + "/" + kind)) {
                    schemas.check(file, "translation");
                    found.add(translation(file));
                }
            }
        }
        return found;
    }

    private static Translation translation(DataFile file) {
        var content = file.content();
        var texts = new HashMap<String, String>();
        content.path("texts")
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return new Translation(
                content.path("language").asText(),
                content.path("translates").asText(),
                content.path("version").asInt(),
                texts);
    }

    private static Set<String> languages() {
        var names = new TreeSet<String>();
        try {
            ClassPathUtils.consumeAsPaths("catalog/translations", directory -> {
                try (var folders = Files.list(directory)) {
                    folders.filter(Files::isDirectory)
                            .forEach(folder -> names.add(
                                    String.valueOf(folder.getFileName()).replace("/", "")));
                } catch (IOException e) {
                    throw new UncheckedIOException("translations", e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("translations", e);
        }
        return names;
    }

    private void read(String folder, Path directory, List<DataFile> found) {
        try (var paths = Files.list(directory)) {
            for (var path : paths.filter(DataFiles::isJson).sorted().toList()) {
                found.add(DataFile.of(folder + "/" + path.getFileName(), Files.readAllBytes(path), json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    private static boolean isJson(Path path) {
        return path.toString().endsWith(".json");
    }
}
