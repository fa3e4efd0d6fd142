package dev.sthira.kit.request;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a connection whose headers do not come in time, however steadily they trickle, or that speaks HTTP/2 unasked,
/// and gives refusals of the HTTP decoder, which come without a body, a problem to read.
///
/// The time of the first headers runs from the beginning of the connection, that of later ones from the first of their
/// bytes; in between, the server's idle timeout counts. Headers that come in one piece, as nearly all do, plan nothing.
final class HeaderDeadline extends ChannelDuplexHandler {
    /// As long as a client may take for the headers of one request.
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final byte[] LATER_HTTP = "PRI * HTTP/2".getBytes(StandardCharsets.US_ASCII);

    private @Nullable ScheduledFuture<?> deadline;
    private boolean begun;
    private boolean headersAreDue = true;
    private boolean headersCame;

    @Override
    public void channelActive(ChannelHandlerContext connection) throws Exception {
        start(connection);
        super.channelActive(connection);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext connection) {
        if (connection.channel().isActive()) {
            start(connection);
        }
    }

    private void start(ChannelHandlerContext connection) {
        if (deadline == null) {
            deadline = connection
                    .executor()
                    .schedule(
                            () -> {
                                connection.close();
                            },
                            LONGEST.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) throws Exception {
        if (!begun) {
            if (message instanceof ByteBuf bytes && startsWith(bytes, LATER_HTTP)) {
                bytes.release();
                connection.writeAndFlush(DecoderRefusals.laterHttp()).addListener(ChannelFutureListener.CLOSE);
                return;
            }
            begun = true;
            watchDecoder(connection.pipeline());
        }
        boolean wereDue = headersAreDue;
        headersCame = false;
        super.channelRead(connection, message);
        if (wereDue && !headersCame && deadline == null && isHttp(connection)) {
            start(connection);
        }
    }

    private void watchDecoder(ChannelPipeline pipeline) {
        var decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder != null) {
            pipeline.addAfter(decoder.name(), null, new Heads());
        }
    }

    // A connection that was upgraded carries no requests any more.
    private static boolean isHttp(ChannelHandlerContext connection) {
        return connection.channel().isActive() && connection.pipeline().context(HttpRequestDecoder.class) != null;
    }

    /// Behind the decoder: sees where headers are complete and where a request ends.
    private final class Heads extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) throws Exception {
            if (message instanceof HttpRequest) {
                met();
            }
            if (message instanceof LastHttpContent) {
                headersAreDue = true;
            }
            super.channelRead(connection, message);
        }
    }

    private void met() {
        headersAreDue = false;
        headersCame = true;
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise sent) throws Exception {
        if (message instanceof ByteBuf bytes && DecoderRefusals.withBody(bytes) instanceof ByteBuf better) {
            bytes.release();
            super.write(connection, better, sent.unvoid().addListener(ChannelFutureListener.CLOSE));
        } else {
            super.write(connection, message, sent);
        }
    }

    private static boolean startsWith(ByteBuf bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.readableBytes() <= i || bytes.getByte(bytes.readerIndex() + i) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
