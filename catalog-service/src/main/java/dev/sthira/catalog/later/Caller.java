package dev.sthira.catalog.later;

import dev.sthira.kit.rate.NetworkAddress;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/// Who takes up room: the person of the token, or else the network the request comes from.
public record Caller(String name) {
    public static Caller of(SecurityIdentity identity, RoutingContext request) {
        return identity.isAnonymous()
                ? at(request.request().remoteAddress().hostAddress())
                : new Caller("person " + identity.getPrincipal().getName());
    }

    static Caller at(String address) {
        return new Caller("address " + NetworkAddress.of(address));
    }
}
