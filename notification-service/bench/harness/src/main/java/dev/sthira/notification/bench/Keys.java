package dev.sthira.notification.bench;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Keys on the curve P-256, of whoever sends pushes and of devices.
final class Keys {
    private static final int BYTES = 32;

    private Keys() {}

    /// A pair for VAPID (RFC 8292), raw in base64url.
    record Vapid(String open, String secret) {}

    static Vapid vapid() {
        var pair = pair();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return new Vapid(
                base64.encodeToString(point(pair)),
                base64.encodeToString(bytes(((ECPrivateKey) pair.getPrivate()).getS())));
    }

    /// Public keys of devices, as PostgreSQL reads bytes.
    static List<String> ofDevices(int number) {
        return Stream.generate(() -> "\\x" + HexFormat.of().formatHex(point(pair())))
                .limit(number)
                .toList();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// 65 bytes, uncompressed.
    private static byte[] point(KeyPair pair) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return ByteBuffer.allocate(1 + 2 * BYTES)
                .put((byte) 4)
                .put(bytes(point.getAffineX()))
                .put(bytes(point.getAffineY()))
                .array();
    }

    private static byte[] bytes(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, BYTES - length, length);
        return padded;
    }
}
