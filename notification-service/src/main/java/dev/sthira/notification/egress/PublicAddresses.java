package dev.sthira.notification.egress;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to the public internet: our own table (IANA's special-purpose registries), not the predicates
/// of
/// `InetAddress`, which forget half of it.
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<Block> MAYBE_PUBLIC_6 = blocks("2000::/3");
    private static final List<Block> NOT_PUBLIC_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3ffe::/16", "3fff::/20");
    private static final List<Block> LOOPBACK = blocks("127.0.0.0/8", "::1/128");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        var bits = address.getAddress();
        return bits.length == 4
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(bits))
                : MAYBE_PUBLIC_6.stream().anyMatch(block -> block.contains(bits))
                        && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(bits));
    }

    static boolean isLoopback(InetAddress address) {
        return LOOPBACK.stream().anyMatch(block -> block.contains(address.getAddress()));
    }

    private record Block(byte[] start, int length) {
        static Block of(String cidr) {
            var slash = cidr.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
                    Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Block> blocks(String... cidrs) {
        return Stream.of(cidrs).map(Block::of).toList();
    }
}
