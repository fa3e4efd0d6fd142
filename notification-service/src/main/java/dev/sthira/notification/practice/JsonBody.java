package dev.sthira.notification.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.jspecify.annotations.Nullable;

/// The body of a record: one JSON object, read strictly. A refusal names the place, never what stands there.
record JsonBody(JsonNode json) {
    private static final int LARGEST = 256 * 1024;
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

    static JsonBody of(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length > LARGEST) {
            throw new IllegalArgumentException("the body must be JSON of at most 256 KiB");
        }
        try {
            return new JsonBody(JSON.readTree(utf8(bytes)));
        } catch (IOException _) {
            throw notJson();
        }
    }

    /// Reads what of the object makes up this part; the other fields pass.
    <T> T as(Class<T> part) {
        try {
            return Must.object("the body", JSON.treeToValue(json, part));
        } catch (ValueInstantiationException refused) {
            throw new IllegalArgumentException(place(refused, ".") + said(refused));
        } catch (MismatchedInputException mismatch) {
            throw new IllegalArgumentException(place(mismatch, "") + " must be " + wanted(mismatch.getTargetType()));
        } catch (IOException _) {
            throw notJson();
        }
    }

    private static IllegalArgumentException notJson() {
        return new IllegalArgumentException("the body must be JSON in UTF-8");
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

    /// The text of these bytes.
    static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
