package dev.sthira.session.metronome;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import net.jpountz.lz4.LZ4Factory;

/// Lets the Kafka client compress and read with LZ4 in C. It looks for that by itself only where its classes come from
/// the JVM's own class loader, which those of a packaged service do not; once loaded, it is taken.
@ApplicationScoped
class NativeCompression {
    private static final int FIRST_OF_ALL = 1;

    void load(@Observes @Priority(FIRST_OF_ALL) StartupEvent event) {
        try {
            Log.debugf("Compresses with %s", LZ4Factory.nativeInstance());
        } catch (LinkageError | RuntimeException notHere) {
            Log.infof("LZ4 runs in Java, which takes more of the processor: %s", notHere.getMessage());
        }
    }
}
