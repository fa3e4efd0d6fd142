package dev.sthira.notification.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Records of the topic, made from the example files that the session service asserts too.
public record Events(ObjectNode headers, String key, ObjectNode value) {
    public static final String TOPIC = "sthira.session-events";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACT = Path.of("..", "session-service", "contract");

    public static Events example(String name) {
        try {
            var file = JSON.readTree(Files.readString(CONTRACT.resolve(name + ".json")));
            return new Events(
                    (ObjectNode) file.get("headers"), file.get("key").textValue(), (ObjectNode) file.get("value"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same event in another session of another person, happening now.
    public Events of(String person, UUID session) {
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", session.toString());
        value.put("session", session.toString());
        value.put("person", person);
        return new Events(headers, session.toString(), value).at(Instant.now());
    }

    public Events at(Instant instant) {
        headers.put("ce_time", instant.toString());
        value.put("at", instant.toString());
        if (value.has("endsAt")) {
            value.put("endsAt", instant.plusSeconds(60).toString());
        }
        return this;
    }

    public Events with(Consumer<ObjectNode> change) {
        change.accept(value);
        return this;
    }

    public Events segment(Consumer<ObjectNode> change) {
        change.accept((ObjectNode) value.get("segment"));
        return this;
    }

    public String id() {
        return headers.get("ce_id").textValue();
    }

    public byte[] body() {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    public Map<String, byte[]> headerBytes() {
        var map = new HashMap<String, byte[]>();
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            map.put(header.getKey(), header.getValue().textValue().getBytes(StandardCharsets.UTF_8));
        }
        return map;
    }

    public ProducerRecord<byte[], byte[]> entry() {
        var entry = new ProducerRecord<>(TOPIC, key.getBytes(StandardCharsets.UTF_8), body());
        headerBytes().forEach((name, bytes) -> entry.headers().add(name, bytes));
        return entry;
    }

    Decoded read() {
        return EventReader.read(headerBytes(), key, body());
    }

    public PracticeEvent event() {
        return ((Decoded.Readable) read()).event();
    }
}
