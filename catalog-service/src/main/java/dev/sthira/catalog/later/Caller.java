package dev.sthira.catalog.later;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Who takes up room: the person of the token, or else the network the request comes from.
public record Caller(String name) {
    // Whoever has an IPv6 address has 2^64 of them.
    private static final int NETWORK_BYTES = 8;

    public static Caller of(SecurityIdentity identity, RoutingContext request) {
        return identity.isAnonymous()
                ? at(request.request().remoteAddress().hostAddress())
                : new Caller("person " + identity.getPrincipal().getName());
    }

    static Caller at(String address) {
        var bytes = InetAddress.ofLiteral(address).getAddress();
        var network = bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        return new Caller("address " + HexFormat.of().formatHex(network));
    }
}
