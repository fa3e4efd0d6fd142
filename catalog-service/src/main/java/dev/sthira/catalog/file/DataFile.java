package dev.sthira.catalog.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.pose.Edition;
import dev.sthira.kit.condition.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// One open sequence file: what it says, and the same written without needless space, with its fingerprint.
record DataFile(String path, JsonNode content, String document, String fingerprint) {

    static DataFile of(String path, byte[] bytes, ObjectMapper json) {
        try {
            var content = json.readTree(bytes);
            var document = json.writeValueAsString(content);
            return new DataFile(path, content, document, Fingerprint.of(document.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new CatalogFault("%s is not valid JSON: %s".formatted(path, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /// The same as a later edition.
    DataFile as(int version) {
        var later = ((ObjectNode) content.deepCopy()).put("version", version);
        var text = later.toString();
        return new DataFile(path, later, text, Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    Edition.Id id() {
        return new Edition.Id(
                content.path("slug").asText(), content.path("version").asInt());
    }
}
