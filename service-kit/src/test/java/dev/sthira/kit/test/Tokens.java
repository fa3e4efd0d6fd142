package dev.sthira.kit.test;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

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
        return expired(Duration.ofMinutes(50));
    }

    public static String expired(Duration ago) {
        var end = Instant.now().minus(ago);
        return signed(maya().issuedAt(end.minus(LIFE)).expiresAt(end));
    }

    public static String fromAnotherIssuer() {
        return signed(maya().issuer("https://elsewhere.test"));
    }

    public static String forAnotherAudience() {
        return signed(maya().audience("elsewhere"));
    }

    public static String signedByAnotherKey() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return maya().sign(keys.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform knows RSA", e);
        }
    }

    /// Signed by HMAC, with the public key as the shared secret: the old trick against careless verifiers.
    public static String signedWithThePublicKey() {
        var secret = new SecretKeySpec(publicKey().getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
        return maya().jws().algorithm(SignatureAlgorithm.HS256).sign(secret);
    }

    /// Not signed at all, and saying so.
    public static String unsigned() {
        var claims = of("maya", "practitioner").split("\\.")[1];
        var header = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + claims + ".";
    }

    /// The key that good tokens can be checked with, as `quarkus.oidc.public-key` takes it.
    public static String publicKey() {
        try (var pem = Tokens.class.getResourceAsStream("/test-public-key.pem")) {
            return new String(pem.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Settings that make a service believe these tokens.
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                publicKey(),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    private static JwtClaimsBuilder maya() {
        return claims("maya", "practitioner");
    }

    public static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .groups(Set.of(roles))
                .expiresIn(LIFE);
    }

    public static String signed(JwtClaimsBuilder claims) {
        return claims.sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            return KeyUtils.readPrivateKey("/test-private-key.pem");
        } catch (Exception e) {
            throw new IllegalStateException("the tests' private key cannot be read", e);
        }
    }
}
