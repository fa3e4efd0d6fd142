package dev.sthira.notification.webhook;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// The key with which what goes to an address is signed.
record Secret(byte[] key) {
    static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    static Secret random(RandomGenerator random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return new Secret(key);
    }

    /// As its owner is shown it: `whsec_` and the key in base64.
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
