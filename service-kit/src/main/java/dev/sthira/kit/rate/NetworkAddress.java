package dev.sthira.kit.rate;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What counts as one caller on the network: an IPv4 address, or a /64 of IPv6, which one household has.
public final class NetworkAddress {
    private static final int HOUSEHOLD = 8;

    private NetworkAddress() {}

    /// The caller behind an address of a connection, as a text to count by.
    public static String of(@Nullable SocketAddress remote) {
        return remote == null || remote.hostAddress() == null ? "?" : of(remote.hostAddress());
    }

    /// The caller behind a literal address; anything else is its own.
    public static String of(String literal) {
        try {
            return InetAddress.ofLiteral(literal) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HOUSEHOLD)) + "/64"
                    : literal;
        } catch (IllegalArgumentException notLiteral) {
            return literal;
        }
    }
}
