package dev.sthira.catalog.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/// Tokens of links: 256 bits that nobody guesses.
@ApplicationScoped
class LinkTokens {
    private static final int BYTES = 32;

    private final SecureRandom chance = new SecureRandom();

    String next() {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
