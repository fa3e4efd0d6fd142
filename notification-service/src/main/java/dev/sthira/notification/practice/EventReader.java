package dev.sthira.notification.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.notification.practice.Fields.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a record of the topic: CloudEvents 1.0 in binary mode, the body as `session-service/contract` shows it. Fields
/// it
/// does not know pass.
final class EventReader {
    private static final String PREFIX = "dev.sthira.";
    private static final int LARGEST_BODY = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(20_000)
                        .maxNumberLength(100)
                        .build());
    }

    private EventReader() {}

    static Decoded read(Map<String, byte[]> headers, @Nullable String key, byte @Nullable [] body) {
        try {
            var type = header(headers, "ce_type");
            if (!"1.0".equals(header(headers, "ce_specversion"))) {
                return new Decoded.Poison("ce_specversion must be 1.0");
            }
            return switch (type) {
                case PREFIX + "session-started",
                        PREFIX + "pose-start",
                        PREFIX + "session-completed",
                        PREFIX + "session-abandoned" ->
                    new Decoded.Readable(event(type.substring(PREFIX.length()), headers, key, body));
                default -> new Decoded.NotForUs(type);
            };
        } catch (Unreadable cause) {
            return new Decoded.Poison(cause.getMessage() == null ? "unreadable" : cause.getMessage());
        }
    }

    private static PracticeEvent event(
            String type, Map<String, byte[]> headers, @Nullable String key, byte @Nullable [] body) throws Unreadable {
        var id = Fields.uuid(header(headers, "ce_id"), "ce_id");
        var fields = new Fields(json(body), "");
        var session = fields.uuid("session");
        if (key == null || !session.equals(Fields.uuid(key, "the key"))) {
            throw new Unreadable("the key must be the session");
        }
        if (!session.equals(Fields.uuid(header(headers, "ce_subject"), "ce_subject"))) {
            throw new Unreadable("ce_subject must be the session");
        }
        return EventBody.event(type, id, session, fields);
    }

    private static JsonNode json(byte @Nullable [] body) throws Unreadable {
        if (body == null || body.length > LARGEST_BODY) {
            throw new Unreadable("the body must be JSON of at most 256 KiB");
        }
        try {
            return JSON.readTree(text(body));
        } catch (IOException _) {
            throw new Unreadable("the body must be JSON in UTF-8");
        }
    }

    private static String header(Map<String, byte[]> headers, String name) throws Unreadable {
        var value = headers.get(name);
        if (value == null || value.length == 0 || value.length > 200) {
            throw new Unreadable("the header " + name + " must be there");
        }
        try {
            return text(value);
        } catch (CharacterCodingException _) {
            throw new Unreadable("the header " + name + " must be UTF-8");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
