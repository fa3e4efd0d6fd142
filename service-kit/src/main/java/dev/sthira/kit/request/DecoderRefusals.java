package dev.sthira.kit.request;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.Standard;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers of the HTTP server to what it takes for no request at all, with a problem for a body. They are the last
/// ones on their connection.
final class DecoderRefusals {
    private static final int BEFORE_THE_STATUS = "HTTP/1.1".length();
    private static final int START = "HTTP/1.1 414".length();
    private static final int LONGEST = 400;
    private static final String ID = "X-Request-Id: ";
    private static final String EMPTY = "content-length: 0\r\n";

    private static final Map<String, ProblemKind> KINDS = Map.of(
            " 400", Standard.BAD_REQUEST,
            " 404", Standard.NOT_FOUND,
            " 414", Standard.ADDRESS_TOO_LONG,
            " 431", Standard.HEADERS_TOO_LARGE);

    private DecoderRefusals() {}

    /// The same answer with a body; null if this is not an answer of the decoder without one.
    static @Nullable ByteBuf withBody(ByteBuf answer) {
        if (answer.readableBytes() < START
                || answer.readableBytes() > LONGEST
                || answer.getByte(answer.readerIndex()) != 'H') {
            return null;
        }
        var head = answer.toString(StandardCharsets.US_ASCII);
        var kind = KINDS.get(head.substring(BEFORE_THE_STATUS, START));
        // What got as far as an id was read as a request, and is refused in other places.
        return kind == null || !head.contains(EMPTY) || head.contains(ID) ? null : answer(head, kind);
    }

    /// The answer to whoever speaks a later HTTP than is spoken here.
    static ByteBuf laterHttp() {
        return answer("HTTP/1.1 400 Bad Request\r\n" + EMPTY + "\r\n", Standard.BAD_REQUEST);
    }

    private static ByteBuf answer(String head, ProblemKind kind) {
        var body = new JsonObject()
                .put("type", kind.type().toString())
                .put("status", kind.status())
                .put("title", kind.title())
                .put("detail", kind.explanation())
                .put("instance", "/")
                .encode();
        var length = "content-length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        var close = head.toLowerCase(Locale.ROOT).contains("connection: close") ? "" : "connection: close\r\n";
        return ByteBufUtil.writeUtf8(
                Unpooled.buffer().alloc(),
                head.replace(EMPTY, "content-type: application/problem+json\r\n" + length + close) + body);
    }
}
