package dev.sthira.catalog.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The one clock of this service.
final class ServerClock {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
