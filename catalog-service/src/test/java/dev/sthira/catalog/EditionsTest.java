package dev.sthira.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.kit.condition.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// An edition never changes: a service that has stored one refuses to start with a file that says otherwise under the
/// same version.
///
/// `src/test/resources/editions.txt` holds every edition there is, its version and its fingerprint.
class EditionsTest {
    private static final Path KNOWN = Path.of("src", "test", "resources", "editions.txt");
    private static final Path PRESENT = Path.of("target", "editions.txt");

    @Test
    void aFileThatChangesHasAVersionOfItsOwn() throws IOException {
        var present = present();
        Files.writeString(PRESENT, present);

        assertThat(present)
                .as("raise the version of each file that differs, then copy %s over %s", PRESENT, KNOWN)
                .isEqualTo(Files.readString(KNOWN));
    }

    private static String present() {
        var files = CatalogFiles.read();
        var editions = new TreeMap<String, JsonNode>();
        files.poses().forEach((slug, pose) -> editions.put("poses/" + slug, pose));
        files.sequences().forEach((slug, sequence) -> editions.put("sequences/" + slug, sequence));
        return editions.entrySet().stream()
                .map(file -> "%s %d %s\n"
                        .formatted(
                                file.getKey(),
                                file.getValue().path("version").asInt(),
                                Fingerprint.of(file.getValue().toString().getBytes(StandardCharsets.UTF_8))))
                .collect(Collectors.joining());
    }
}
