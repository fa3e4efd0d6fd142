package dev.sthira.catalog.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
