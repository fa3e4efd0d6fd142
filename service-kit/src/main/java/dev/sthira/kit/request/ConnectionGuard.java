package dev.sthira.kit.request;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.socket.ServerSocketChannel;

/// Puts a `HeaderDeadline` before every connection that an HTTP server of this process takes.
///
/// HTTP servers give no hook between a new connection and a whole set of headers, Netty gives this one.
public final class ConnectionGuard extends ChannelInitializerExtension {
    /// What Netty asks before it looks for extensions.
    static final String SWITCH = "io.netty.bootstrap.extensions";

    static final String ON = "serviceload";

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        if (connection.parent() instanceof ServerSocketChannel) {
            connection.pipeline().addFirst(new HeaderDeadline());
        }
    }
}
