package dev.sthira.kit.request;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.Standard;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers of the HTTP decoder to what it cannot decode, with a problem for a body.
final class DecoderRefusals {
    private static final int BEFORE_THE_STATUS = "HTTP/1.1".length();
    private static final int START = "HTTP/1.1 414".length();
    private static final int LONGEST = 200;

    private static final Map<String, ProblemKind> KINDS = Map.of(
            " 400", Standard.BAD_REQUEST,
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
        return kind == null || !head.contains("content-length: 0\r\n") ? null : answer(head, kind);
    }

    private static ByteBuf answer(String head, ProblemKind kind) {
        var body = new JsonObject()
                .put("type", kind.type().toString())
                .put("status", kind.status())
                .put("title", kind.title())
                .put("detail", kind.explanation())
                .put("instance", "/")
                .encode();
        return ByteBufUtil.writeUtf8(
                Unpooled.buffer().alloc(),
                head.replace(
                                "content-length: 0\r\n",
                                "content-type: application/problem+json\r\ncontent-length: "
                                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                        + body);
    }
}
