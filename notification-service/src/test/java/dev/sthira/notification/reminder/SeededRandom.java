package dev.sthira.notification.reminder;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.SplittableRandom;

/// What the product takes for secure, and is the same each time.
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    SeededRandom(long seed) {
        super(new Seeded(seed), null);
    }

    private static final class Seeded extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        private final transient SplittableRandom random;

        Seeded(long seed) {
            this.random = new SplittableRandom(seed);
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // it has one
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return new byte[count];
        }
    }
}
