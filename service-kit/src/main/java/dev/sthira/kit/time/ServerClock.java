package dev.sthira.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The clock of this JVM, for what is measured here alone; sessions live on the database's clock.
final class ServerClock {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
