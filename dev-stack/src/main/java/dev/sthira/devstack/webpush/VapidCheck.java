package dev.sthira.devstack.webpush;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who sends a push message, by the header {@code Authorization: vapid t=<JWT>, k=<public key>} (RFC 8292). */
public sealed interface VapidCheck {

    /** The signature fits the key and the claims hold. */
    record Identified(String audience, String subject, Instant expiry, String publicKey) implements VapidCheck {}

    /** There is no such header, or it cannot be taken apart. */
    record Unidentified(String reason) implements VapidCheck {}

    /** The header is well formed and does not hold. */
    record Rejected(String reason) implements VapidCheck {}

    /**
     * Checks the header.
     *
     * @param origin of the push service, which the token must be made for
     */
    static VapidCheck of(Optional<String> authorization, String origin, Instant now) {
        return authorization
                .map(header -> Parsing.check(header, origin, now))
                .orElseGet(() -> new Unidentified("the Authorization header is missing"));
    }

    /** The steps of the check. */
    final class Parsing {

        private static final Duration LONGEST = Duration.ofHours(24);
        private static final Pattern CONTACT = Pattern.compile("(mailto:[^@\\s]+@[^@\\s]+|https://\\S+)");
        private static final Pattern PARAMETER = Pattern.compile("\\s*([a-z]+)\\s*=\\s*\"?([\\w.-]+)\"?\\s*");

        private Parsing() {}

        private static VapidCheck check(String header, String origin, Instant now) {
            var parts = header.split(" ", 2);
            if (parts.length != 2 || !parts[0].toLowerCase(Locale.ROOT).equals("vapid")) {
                return new Unidentified("the scheme of the Authorization header must be vapid");
            }
            var parameters = parameters(parts[1]);
            var token = parameters.getOrDefault("t", "").split("\\.", -1);
            var key = parameters.getOrDefault("k", "");
            if (token.length != 3 || key.isEmpty()) {
                return new Unidentified("the Authorization header needs a token t of three parts and a key k");
            }
            try {
                return claims(token, key)
                        .map(claims -> judge(claims, key, origin, now))
                        .orElseGet(() -> new Rejected("the signature does not fit the key, or is not ES256"));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return new Rejected("the token or the key is malformed: " + e.getMessage());
            }
        }

        private static Map<String, String> parameters(String text) {
            return Pattern.compile(",")
                    .splitAsStream(text)
                    .map(PARAMETER::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(
                            match -> match.group(1), match -> match.group(2), (first, second) -> first));
        }

        private static Optional<JsonNode> claims(String[] token, String key) throws GeneralSecurityException {
            var head = decodeJson(token[0]);
            if (!head.path("alg").asText().equals("ES256")) {
                return Optional.empty();
            }
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(P256.publicKey(decode(key)));
            signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(decode(token[2])) ? Optional.of(decodeJson(token[1])) : Optional.empty();
        }

        private static VapidCheck judge(JsonNode claims, String key, String origin, Instant now) {
            var audience = claims.path("aud").asText();
            var subject = claims.path("sub").asText();
            var expiry = claims.path("exp");
            if (!audience.equals(origin)) {
                return new Rejected("the token is for " + audience + ", this is " + origin);
            }
            if (!CONTACT.matcher(subject).matches()) {
                return new Rejected("sub must be a mailto: or https: address where the sender can be reached");
            }
            if (!expiry.isNumber()) {
                return new Rejected("exp must be a number of seconds");
            }
            var end = Instant.ofEpochSecond(expiry.asLong());
            if (!end.isAfter(now)) {
                return new Rejected("the token expired at " + end);
            }
            if (end.isAfter(now.plus(LONGEST))) {
                return new Rejected("exp may be 24 hours ahead at most, not " + end);
            }
            return new Identified(audience, subject, end, key);
        }

        private static JsonNode decodeJson(String part) {
            return Json.read(decode(part), JsonNode.class).orElseThrow(() -> new IllegalArgumentException("not JSON"));
        }

        private static byte[] decode(String text) {
            return Base64.getUrlDecoder().decode(text);
        }
    }
}
