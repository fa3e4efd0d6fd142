package dev.sthira.notification.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a record of the topic: CloudEvents 1.0 in binary mode, the body as `session-service/contract` shows it. Fields
/// it does not know pass.
final class EventReader {
    private static final String PREFIX = "dev.sthira.";
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int LONGEST_HEADER = 200;
    private static final Map<String, Class<? extends EventBody>> BODIES = Map.of(
            "session-started", EventBody.Started.class,
            "pose-start", EventBody.Pose.class,
            "session-completed", EventBody.Completed.class,
            "session-abandoned", EventBody.Abandoned.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
            .build();

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
            var shape = type.startsWith(PREFIX) ? BODIES.get(type.substring(PREFIX.length())) : null;
            return shape == null ? new Decoded.NotForUs(type) : new Decoded.Readable(event(shape, headers, key, body));
        } catch (IllegalArgumentException refused) {
            return new Decoded.Poison(String.valueOf(refused.getMessage()));
        }
    }

    private static PracticeEvent event(
            Class<? extends EventBody> shape,
            Map<String, byte[]> headers,
            @Nullable String key,
            byte @Nullable [] body) {
        var id = Must.uuid("ce_id", header(headers, "ce_id"));
        var read = body(shape, body);
        var session = Must.uuid("session", read.session());
        if (key == null || !session.equals(Must.uuid("the key", key))) {
            throw new IllegalArgumentException("the key must be the session");
        }
        if (!session.equals(Must.uuid("ce_subject", header(headers, "ce_subject")))) {
            throw new IllegalArgumentException("ce_subject must be the session");
        }
        return read.event(id, session);
    }

    private static EventBody body(Class<? extends EventBody> shape, byte @Nullable [] body) {
        if (body == null || body.length > LARGEST_BODY) {
            throw new IllegalArgumentException("the body must be JSON of at most 256 KiB");
        }
        try {
            return Must.object("the body", JSON.readValue(text(body), shape));
        } catch (ValueInstantiationException refused) {
            throw new IllegalArgumentException(place(refused, ".") + said(refused));
        } catch (MismatchedInputException mismatch) {
            throw new IllegalArgumentException(place(mismatch, "") + " must be " + wanted(mismatch.getTargetType()));
        } catch (IOException _) {
            throw new IllegalArgumentException("the body must be JSON in UTF-8");
        }
    }

    private static String said(ValueInstantiationException refused) {
        return refused.getCause() == null
                ? "unreadable"
                : String.valueOf(refused.getCause().getMessage());
    }

    private static String wanted(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Must.WHOLE;
        }
        if (type == double.class) {
            return Must.SECONDS;
        }
        if (type == String.class) {
            return Must.TEXT;
        }
        return List.class.isAssignableFrom(type) ? Must.LIST : Must.OBJECT;
    }

    /// Where in the body: "segment.pose", "skipped[3]".
    private static String place(JsonMappingException failed, String end) {
        var place = new StringBuilder();
        for (Reference step : failed.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() && end.isEmpty()
                ? "the body"
                : place.append(place.isEmpty() ? "" : end).toString();
    }

    private static String header(Map<String, byte[]> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.length == 0 || value.length > LONGEST_HEADER) {
            throw new IllegalArgumentException("the header " + name + " must be there");
        }
        try {
            return text(value);
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("the header " + name + " must be UTF-8");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
