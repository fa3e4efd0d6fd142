package dev.sthira.notification.bench;

import dev.sthira.notification.bench.NotificationService.Running;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.function.ToLongFunction;

/// The service, before which events lie: it stands still while they are published, and what is measured is from when it
/// goes on until it has taken them all in.
///
/// @param people how many persons have a device that wants cues; the events are theirs, or nobody's
/// @param taken  how many it has taken in, since it started
/// @param tally  what became of so many, once it has
record Backlog(
        NotificationService service, Path root, int number, int people, ToLongFunction<Running> taken, Counting tally)
        implements Side {
    private static final int WARM_UP_PARTS = 4;
    private static final int PERSONS = 50_000;

    /// Counts what became of it.
    interface Counting {
        /// @param expected how many there should be
        Tally of(Running running, long expected);
    }

    @Override
    public Measured run() {
        var database = service.database();
        database.wipe();
        database.run(service.seeds().people(1, Math.max(1, people)));
        var poses = Poses.of(root, service.brokers(), PERSONS);
        var settings = new HashMap<>(NotificationService.CLOSED);
        settings.put("STHIRA_PRACTICE_TOPIC", poses.topic());
        settings.put("STHIRA_PRACTICE_GROUP", poses.topic());
        int first = number / WARM_UP_PARTS;
        try (var running = service.start(settings)) {
            poses.publish(1, first);
            Watch.until(() -> taken.applyAsLong(running) >= first);
            running.process().hold();
            poses.publish(first + 1, first + number);
            var early = new Tally(first, 0, 0);
            var watch = Watch.on(running.process()::cpu, database);
            running.process().goOn();
            Watch.until(() -> taken.applyAsLong(running) >= first + number);
            return watch.stop(
                    Spike.NAME, () -> tally.of(running, first + number).since(early));
        }
    }
}
