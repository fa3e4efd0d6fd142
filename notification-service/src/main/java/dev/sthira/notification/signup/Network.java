package dev.sthira.notification.signup;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Who is counted as one caller: an IPv4 address, or the first half of an IPv6 address, which is one household's.
record Network(String value) {
    private static final int IPV4 = 4;
    private static final int HALF = 8;

    /// Reads an address as a connection or a trusted proxy names it; a name that is no address counts as itself.
    static Network of(String address) {
        try {
            var bits = InetAddress.ofLiteral(withoutBrackets(address)).getAddress();
            return new Network(HexFormat.of().formatHex(bits.length == IPV4 ? bits : Arrays.copyOf(bits, HALF)));
        } catch (IllegalArgumentException _) {
            return new Network(address);
        }
    }

    private static String withoutBrackets(String address) {
        var bare =
                address.startsWith("[") && address.contains("]") ? address.substring(1, address.indexOf(']')) : address;
        return bare.contains(":") && bare.contains("%") ? bare.substring(0, bare.indexOf('%')) : bare;
    }

    @Override
    public String toString() {
        return value;
    }
}
