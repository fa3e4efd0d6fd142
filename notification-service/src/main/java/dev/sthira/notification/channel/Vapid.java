package dev.sthira.notification.channel;

import io.quarkus.runtime.Startup;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Says to push services who we are (RFC 8292). One token per origin is signed and used until most of its life is over.
@Startup
@Singleton
class Vapid {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LONGEST_LIFE = Duration.ofHours(12);
    private static final int MOST_ORIGINS = 1000;
    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");

    private record Token(String text, Instant renewAt) {}

    private final String publicKey;
    private final PrivateKey privateKey;
    private final String subject;
    private final Duration life;
    private final InstantSource clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Vapid(VapidSettings settings, InstantSource clock) {
        this.clock = clock;
        this.subject = settings.subject().toString();
        this.life = settings.tokenLife().compareTo(LONGEST_LIFE) < 0 ? settings.tokenLife() : LONGEST_LIFE;
        this.publicKey = settings.publicKey();
        try {
            this.privateKey = P256.privateKey(Base64.getUrlDecoder().decode(settings.privateKey()));
            verifyPair();
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException cause) {
            throw new IllegalStateException(
                    "STHIRA_VAPID_PUBLIC_KEY and STHIRA_VAPID_PRIVATE_KEY must be a key pair on P-256 in raw base64url",
                    cause);
        }
    }

    /// Our public key, as browsers want it when they subscribe.
    String publicKey() {
        return publicKey;
    }

    /// The `Authorization` header for this push service.
    String authorization(String origin) {
        if (tokens.size() > MOST_ORIGINS) {
            tokens.clear();
        }
        var now = clock.instant();
        var token = tokens.compute(
                origin, (_, known) -> known != null && now.isBefore(known.renewAt()) ? known : token(origin, now));
        return "vapid t=" + token.text() + ", k=" + publicKey;
    }

    private Token token(String origin, Instant now) {
        var claims = new JsonObject()
                .put("aud", origin)
                .put("exp", now.plus(life).getEpochSecond())
                .put("sub", subject);
        var text = HEADER + "." + encoded(claims.encode());
        return new Token(
                text + "." + BASE64.encodeToString(signed(text)),
                now.plus(life.multipliedBy(3).dividedBy(4)));
    }

    private byte[] signed(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("a VAPID token cannot be signed", cause);
        }
    }

    private void verifyPair() throws GeneralSecurityException {
        var verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifying.initVerify(P256.publicKey(Base64.getUrlDecoder().decode(publicKey)));
        verifying.update("pair".getBytes(StandardCharsets.US_ASCII));
        if (!verifying.verify(signed("pair"))) {
            throw new GeneralSecurityException("not a pair");
        }
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
