package dev.sthira.notification;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/// The one place that knows where chance comes from.
final class Sources {
    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
