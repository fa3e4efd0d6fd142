package dev.sthira.notification.http;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Tokens as the issuer would sign them: `Tokens.of("maya", "practitioner")` is good, the others are each wrong in one
/// way.
public final class Tokens {
    public static final String ISSUER = "https://issuer.test/sthira";

    private static final String AUDIENCE = "sthira";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private Tokens() {}

    public static String of(String subject, String... roles) {
        return signed(claims(subject, roles));
    }

    /// Whose issuer has checked that this address is theirs.
    public static String withEmail(String subject, String email, String... roles) {
        return signed(claims(subject, roles).claim("email", email).claim("email_verified", true));
    }

    public static String expired() {
        var past = Instant.now().minusSeconds(3600);
        return signed(claims("maya", "practitioner").issuedAt(past).expiresAt(past.plus(LIFE)));
    }

    public static String fromAnotherIssuer() {
        return signed(claims("maya", "practitioner").issuer("https://elsewhere.test"));
    }

    public static String forAnotherAudience() {
        return signed(claims("maya", "practitioner").audience("elsewhere"));
    }

    static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .groups(Set.of(roles))
                .expiresIn(LIFE);
    }

    static String signed(JwtClaimsBuilder claims) {
        try {
            return claims.sign(KeyUtils.readPrivateKey("/test-private-key.pem"));
        } catch (Exception e) {
            throw new IllegalStateException("the tests' private key cannot be read", e);
        }
    }
}
