package dev.sthira.notification.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The secret in a link, 256 random bits; only its hash is stored.
public record LinkToken(String secret) {
    private static final int BYTES = 32;
    private static final Pattern SIGNS_BEHIND = Pattern.compile("[^A-Za-z0-9_-]+\\z");

    public static LinkToken random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The secret as somebody's mail program opened it: with a full stop, a comma or a bracket of the sentence it stood
    /// in, perhaps.
    static LinkToken opened(String text) {
        return new LinkToken(SIGNS_BEHIND.matcher(text).replaceAll(""));
    }

    /// SHA-256 of the secret, to be stored and looked up.
    public byte[] hash() {
        return sha256(secret);
    }

    /// SHA-256 of a text.
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
