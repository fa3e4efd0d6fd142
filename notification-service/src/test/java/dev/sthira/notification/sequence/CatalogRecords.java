package dev.sthira.notification.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Records of the catalog's topic, made from the example files that the catalog service asserts too.
record CatalogRecords(ObjectNode headers, String key, ObjectNode value) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACT = Path.of("..", "catalog-service", "contract");

    static CatalogRecords published() {
        return example("sequence-published");
    }

    static CatalogRecords withdrawn() {
        return example("sequence-withdrawn");
    }

    private static CatalogRecords example(String name) {
        try {
            var file = JSON.readTree(Files.readString(CONTRACT.resolve(name + ".json")));
            return new CatalogRecords(
                    (ObjectNode) file.get("headers"), file.get("key").textValue(), (ObjectNode) file.get("value"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same of another class.
    CatalogRecords of(String slug) {
        headers.put("ce_subject", slug);
        value.put("slug", slug);
        return new CatalogRecords(headers, slug, value);
    }

    CatalogRecords change(long change) {
        headers.put("ce_sequence", String.valueOf(change));
        return this;
    }

    CatalogRecords with(Consumer<ObjectNode> difference) {
        difference.accept(value);
        return this;
    }

    CatalogRecords titled(String title, String german) {
        return with(body -> {
            body.put("title", title);
            body.putObject("titles").put("en", title).put("de", german);
        });
    }

    CatalogNews read() {
        return CatalogReader.read(headerBytes(), key, value.toString().getBytes(UTF_8));
    }

    Map<String, byte[]> headerBytes() {
        var map = new HashMap<String, byte[]>();
        headers.properties()
                .forEach(header ->
                        map.put(header.getKey(), header.getValue().textValue().getBytes(UTF_8)));
        return map;
    }

    ProducerRecord<byte[], byte[]> entry() {
        var entry = new ProducerRecord<>(
                "sthira.catalog", key.getBytes(UTF_8), value.toString().getBytes(UTF_8));
        headerBytes().forEach((name, bytes) -> entry.headers().add(name, bytes));
        return entry;
    }
}
