package dev.sthira.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a receiver does by the words of the specification, written by itself: it shares no code with what it checks.
record Verifier(String secret) {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    boolean isSigned(Receiver.Received received) {
        var at = Instant.ofEpochSecond(Long.parseLong(received.timestamp()));
        return Duration.between(at, Instant.now()).abs().compareTo(TOLERANCE) < 0
                && isSigned(received.id(), received.timestamp(), received.body(), received.signature());
    }

    boolean isSigned(String id, String timestamp, String body, String header) {
        var wanted = expected(id, timestamp, body);
        return List.of(header.split(" ")).stream()
                .filter(each -> each.startsWith("v1,"))
                .map(each -> each.substring("v1,".length()))
                .anyMatch(each -> MessageDigest.isEqual(
                        each.getBytes(StandardCharsets.US_ASCII), wanted.getBytes(StandardCharsets.US_ASCII)));
    }

    private String expected(String id, String timestamp, String body) {
        if (!secret.startsWith("whsec_")) {
            throw new IllegalArgumentException("no secret");
        }
        try {
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = id + "." + timestamp + "." + body;
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
