package dev.sthira.notification.device;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A key of a subscription as somebody sent it, in either alphabet of base64, padded or not. What is no key is refused
/// with the mistake that people likely made.
sealed interface SubscriptionKey {
    int SECRET = 16;
    int COMPRESSED = 33;
    String POINT = "must be an uncompressed point on P-256, 65 bytes in base64url";
    String AUTH = "must be 16 bytes in base64url";

    record Good(byte[] bytes) implements SubscriptionKey {}

    record Bad(String reason) implements SubscriptionKey {}

    /// Reads `p256dh`, the public key.
    static SubscriptionKey point(String text) {
        var bytes = bytes(text);
        return bytes != null && CurvePoint.isOn(bytes) ? new Good(bytes) : new Bad(POINT + pointMistake(bytes));
    }

    /// Reads `auth`, the shared secret.
    static SubscriptionKey secret(String text) {
        var bytes = bytes(text);
        return bytes != null && bytes.length == SECRET ? new Good(bytes) : new Bad(AUTH + secretMistake(bytes));
    }

    private static String pointMistake(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes.length == SECRET) {
            return "; it looks swapped with keys.auth";
        }
        if (bytes.length == COMPRESSED && (bytes[0] == 2 || bytes[0] == 3)) {
            return "; it looks like a compressed point";
        }
        return isEncodedTwice(bytes, CurvePoint.LENGTH) ? "; it looks encoded twice" : "";
    }

    private static String secretMistake(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "";
        }
        if (CurvePoint.isOn(bytes)) {
            return "; it looks swapped with keys.p256dh";
        }
        return isEncodedTwice(bytes, SECRET) ? "; it looks encoded twice" : "";
    }

    private static boolean isEncodedTwice(byte[] bytes, int length) {
        var inner = bytes(new String(bytes, StandardCharsets.ISO_8859_1));
        return inner != null && inner.length == length;
    }

    private static byte @Nullable [] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
