package dev.sthira.kit.test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads what an OTLP exporter sends (`opentelemetry.proto.collector.trace.v1`, in protobuf), as far as tests ask for
/// it.
final class ExportedSpans {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int ERROR = 2;

    /// One field of a message; numbers stand in `number`, all else in `bytes`.
    private record Field(int tag, long number, ByteBuffer bytes) {
        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        String hex() {
            var all = new byte[bytes.remaining()];
            bytes.duplicate().get(all);
            return HexFormat.of().formatHex(all);
        }
    }

    private ExportedSpans() {}

    static List<SeenSpan> of(byte[] request) {
        return under(ByteBuffer.wrap(request), 1)
                .flatMap(ExportedSpans::ofResource)
                .toList();
    }

    private static Stream<SeenSpan> ofResource(ByteBuffer resourceSpans) {
        var service = under(resourceSpans, 1)
                .map(resource -> attributes(resource, 1).getOrDefault("service.name", ""))
                .findFirst()
                .orElse("");
        return under(resourceSpans, 2)
                .flatMap(scopeSpans -> under(scopeSpans, 2))
                .map(span -> span(service, span));
    }

    private static SeenSpan span(String service, ByteBuffer span) {
        String[] ids = {"", "", "", "", ""};
        int kind = 0;
        for (var field : fields(span)) {
            switch (field.tag()) {
                case 1, 2, 4 -> ids[field.tag()] = field.hex();
                case 5 -> ids[0] = field.text();
                case 6 -> kind = (int) field.number();
                default -> {}
            }
        }
        var failed = under(span, 15)
                .flatMap(status -> fields(status).stream())
                .anyMatch(field -> field.tag() == 3 && field.number() == ERROR);
        return new SeenSpan(service, ids[1], ids[2], ids[4], ids[0], kind, attributes(span, 9), failed);
    }

    private static Map<String, String> attributes(ByteBuffer message, int tag) {
        var attributes = new HashMap<String, String>();
        under(message, tag)
                .map(ExportedSpans::fields)
                .forEach(pair -> attributes.put(
                        pair.getFirst().text(), value(pair.getLast().bytes())));
        return attributes;
    }

    /// A text as it is; of anything else, a number among them, what stands there.
    private static String value(ByteBuffer any) {
        return fields(any).stream()
                .map(field -> field.tag() == 1 ? field.text() : String.valueOf(field.number()))
                .findFirst()
                .orElse("");
    }

    private static Stream<ByteBuffer> under(ByteBuffer message, int tag) {
        return fields(message).stream().filter(field -> field.tag() == tag).map(Field::bytes);
    }

    private static List<Field> fields(ByteBuffer message) {
        var left = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        var fields = new ArrayList<Field>();
        while (left.hasRemaining()) {
            var key = (int) varint(left);
            fields.add(field(key >>> 3, key & 7, left));
        }
        return fields;
    }

    private static Field field(int tag, int type, ByteBuffer left) {
        return switch (type) {
            case VARINT -> new Field(tag, varint(left), ByteBuffer.allocate(0));
            case FIXED_64 -> new Field(tag, left.getLong(), ByteBuffer.allocate(0));
            case FIXED_32 -> new Field(tag, left.getInt(), ByteBuffer.allocate(0));
            case BYTES -> {
                var length = (int) varint(left);
                var bytes = left.slice(left.position(), length);
                left.position(left.position() + length);
                yield new Field(tag, 0, bytes);
            }
            default -> throw new IllegalArgumentException("no protobuf: type " + type);
        };
    }

    private static long varint(ByteBuffer left) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            var one = left.get();
            value |= (long) (one & 0x7f) << shift;
            if (one >= 0) {
                return value;
            }
        }
    }
}
