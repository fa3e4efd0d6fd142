package dev.sthira.notification.action;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs bytes so that they can go out into the world and nobody can change them or make others: HMAC-SHA256.
final class Seal {
    private static final String MAC = "HmacSHA256";
    private static final int MAC_LENGTH = 32;
    private static final String PURPOSE = "sthira actions in notifications 1";

    private final SecretKeySpec key;

    /// @param secret whatever else it serves for; the key is one of its own
    Seal(String secret) {
        var master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
        this.key = new SecretKeySpec(mac(master, PURPOSE.getBytes(StandardCharsets.UTF_8)), MAC);
    }

    /// The bytes and their signature, as the end of an address.
    String sealed(byte[] bytes) {
        var both = Arrays.copyOf(bytes, bytes.length + MAC_LENGTH);
        System.arraycopy(mac(key, bytes), 0, both, bytes.length, MAC_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /// What was signed here; empty for whatever was not.
    Optional<byte[]> opened(String text) {
        var both = decoded(text);
        if (both.length <= MAC_LENGTH) {
            return Optional.empty();
        }
        var bytes = Arrays.copyOf(both, both.length - MAC_LENGTH);
        var signature = Arrays.copyOfRange(both, bytes.length, both.length);
        return MessageDigest.isEqual(mac(key, bytes), signature) ? Optional.of(bytes) : Optional.empty();
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every JVM has " + MAC, cause);
        }
    }
}
