package dev.sthira.kit.request;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a connection whose headers do not come in time, however steadily they trickle, or that speaks HTTP/2 unasked,
/// and gives refusals of the HTTP decoder, which come without a body, a problem to read.
final class HeaderDeadline extends ChannelDuplexHandler {
    /// As long as a client may take from the first byte of a connection to the end of its headers.
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] LATER_HTTP = "PRI * HTTP/2".getBytes(StandardCharsets.US_ASCII);

    private @Nullable ScheduledFuture<?> deadline;
    private boolean begun;
    private int matched;

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
        if (!begun && message instanceof ByteBuf bytes && startsWith(bytes, LATER_HTTP)) {
            bytes.release();
            connection.writeAndFlush(DecoderRefusals.laterHttp()).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        begun = true;
        if (deadline != null && message instanceof ByteBuf bytes && endsHeaders(bytes)) {
            deadline.cancel(false);
            deadline = null;
        }
        super.channelRead(connection, message);
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

    private boolean endsHeaders(ByteBuf bytes) {
        for (int i = bytes.readerIndex(); i < bytes.writerIndex() && matched < END.length; i++) {
            byte one = bytes.getByte(i);
            matched = one == END[matched] ? matched + 1 : one == END[0] ? 1 : 0;
        }
        return matched == END.length;
    }
}
