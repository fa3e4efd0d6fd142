package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Settings;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs tokens with the local issuer's own key, sound ones and others, so that a service cannot tell them by the
/// signature.
public final class Forger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_BASE64 = Base64.getUrlDecoder();
    private static final long LIFETIME = 7200;

    private final String issuer;
    private final String header;
    private final PrivateKey key;
    private final byte[] publicKey;
    private final Instant now;

    private Forger(String issuer, String header, PrivateKey key, byte[] publicKey, Instant now) {
        this.issuer = issuer;
        this.header = header;
        this.key = key;
        this.publicKey = publicKey;
        this.now = now;
    }

    /// With the key of the issuer that belongs to this stack.
    public static Forger of(Settings settings, Instant now) {
        var file = settings.home().resolve("issuer").resolve("signing-key.json");
        try {
            return of(JSON.readTree(file.toFile()), settings.issuer(), now);
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotGoOn("The issuer's key in %s cannot be read: %s".formatted(file, e), e);
        }
    }

    static Forger of(JsonNode jwk, String issuer, Instant now) throws GeneralSecurityException {
        BigInteger modulus = number(jwk.path("n"));
        PrivateKey key =
                KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(modulus, number(jwk.path("d"))));
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
                .formatted(jwk.path("kid").asText());
        return new Forger(issuer, header, key, modulus.toByteArray(), now);
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, FROM_BASE64.decode(text.asText()));
    }

    /// A token that every service takes.
    public Token person(String subject, String... roles) {
        Map<String, Object> claims = claims(subject);
        claims.put("groups", List.of(roles));
        return new Token(subject, signed(header, json(claims)), Token.Worth.GOOD);
    }

    /// Tokens that no service may take, for the rights of this person.
    public List<Token> bad(String subject) {
        List<Token> bad = new ArrayList<>();
        bad.add(bad("garbage", "garbage"));
        bad.add(bad("empty", ""));
        bad.add(bad("three dots", "a.b.c"));
        bad.add(changed("expired", subject, "exp", now.getEpochSecond() - 3600));
        bad.add(changed("not valid yet", subject, "nbf", now.getEpochSecond() + 7200));
        bad.add(changed("wrong audience", subject, "aud", List.of("somebody-else")));
        bad.add(without("no audience", subject, "aud"));
        bad.add(changed("wrong issuer", subject, "iss", "http://127.0.0.1:1/sthira"));
        bad.add(without("no issuer", subject, "iss"));
        bad.add(without("no subject", subject, "sub"));
        bad.add(bad("another key", signed(header, json(claims(subject)), otherKey())));
        bad.add(bad("unsigned", encoded("{\"alg\":\"none\"}") + "." + encoded(json(claims(subject))) + "."));
        bad.add(bad("signed with the public key as a secret", signedWithPublicKey(json(claims(subject)))));
        bad.add(bad("changed after signing", meddledWith(subject)));
        bad.add(changed("empty subject", subject, "sub", ""));
        bad.add(changed("subject with NUL", subject, "sub", "somebody\0else"));
        bad.add(changed("subject with a line break", subject, "sub", "somebody\r\nelse"));
        bad.add(changed("subject is an object", subject, "sub", Map.of("id", subject)));
        bad.add(changed("expires in 10^18", subject, "exp", 1_000_000_000_000_000_000L));
        bad.add(changed("expires at a word", subject, "exp", "never"));
        bad.add(bad("not JSON", signed(header, "{\"sub\":")));
        return List.copyOf(bad);
    }

    /// Tokens that are sound in every way that counts, and strange in another.
    public List<Token> odd(String subject) {
        return List.of(
                odd("blank subject", "sub", "   "),
                odd("subject is a number", "sub", 42),
                odd("subject of 5000 letters", "sub", "x".repeat(5000)),
                odd("subject in quotes", "sub", "'; drop table session; --"),
                odd("subject beyond ASCII", "sub", "\u202e\ud83e\uddd8 somebody"),
                odd("issued in the future", "iat", now.getEpochSecond() + 86_400),
                odd("roles are a word", "groups", "analyst"),
                odd("roles are numbers", "groups", List.of(1, 2)),
                odd("roles are nested", "groups", List.of(List.of("analyst"))),
                odd("no roles", "groups", List.of()),
                new Token(
                        "subject twice",
                        signed(header, json(claims(subject)).replaceFirst("\\{", "{\"sub\":\"first\",")),
                        Token.Worth.ODD));
    }

    private Token odd(String name, String claim, Object value) {
        Map<String, Object> claims = claims("odd-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        claims.put(claim, value);
        return new Token(name, signed(header, json(claims)), Token.Worth.ODD);
    }

    private Token changed(String name, String subject, String claim, Object value) {
        Map<String, Object> claims = claims(subject);
        claims.put(claim, value);
        return bad(name, signed(header, json(claims)));
    }

    private Token without(String name, String subject, String claim) {
        Map<String, Object> claims = claims(subject);
        claims.remove(claim);
        return bad(name, signed(header, json(claims)));
    }

    private static Token bad(String name, String text) {
        return new Token(name, text, Token.Worth.BAD);
    }

    private Map<String, Object> claims(String subject) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("aud", List.of("sthira"));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + LIFETIME);
        claims.put("groups", List.of("practitioner"));
        return claims;
    }

    private String meddledWith(String subject) {
        String[] parts = signed(header, json(claims(subject))).split("\\.", -1);
        Map<String, Object> claims = claims(subject);
        claims.put("groups", List.of("practitioner", "analyst", "catalog-editor"));
        return parts[0] + "." + encoded(json(claims)) + "." + parts[2];
    }

    private String signed(String head, String payload) {
        return signed(head, payload, key);
    }

    private static String signed(String head, String payload, PrivateKey with) {
        try {
            String text = encoded(head) + "." + encoded(payload);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(with);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signedWithPublicKey(String payload) {
        try {
            String text = encoded(header.replace("RS256", "HS256")) + "." + encoded(payload);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
            return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey otherKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
