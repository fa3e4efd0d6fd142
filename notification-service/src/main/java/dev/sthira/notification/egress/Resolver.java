package dev.sthira.notification.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Turns a host name into addresses.
@FunctionalInterface
interface Resolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /// The machine's own resolver.
    static Resolver ofThisMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
