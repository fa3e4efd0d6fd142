package dev.sthira.kit.request;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lets whoever is still sending hear why they were refused: the connection is closed on our side only, and what comes
/// is thrown away until they close theirs.
///
/// A connection that is closed with bytes unread is reset, and the answer lost with it (RFC 9112, 9.6).
final class LingeringClose extends ChannelDuplexHandler {
    /// As long as anybody is listened to after the answer.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private boolean lingering;

    private LingeringClose() {}

    /// From now on nothing is read of this connection, and the answer is the last.
    static void after(HttpServerRequest refused) {
        if (!refused.isEnded() && refused.connection() instanceof ConnectionBase connection) {
            var channel = connection.channel();
            channel.pipeline().addFirst(new LingeringClose());
            channel.config().setAutoRead(true);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object unread) {
        ReferenceCountUtil.release(unread);
    }

    @Override
    public void close(ChannelHandlerContext connection, ChannelPromise closed) {
        var channel = connection.channel();
        channel.closeFuture().addListener(_ -> closed.trySuccess());
        if (lingering) {
            return;
        }
        lingering = true;
        if (channel instanceof DuplexChannel open && open.isActive()) {
            open.shutdownOutput();
        }
        var cutOff =
                connection.executor().schedule(() -> connection.close(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(_ -> cutOff.cancel(false));
    }
}
