package dev.sthira.notification.bench;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/// The service, where much is due at one instant: the first part warms it up, and the rest is measured, from when
/// it can be seen until nothing of it is left.
///
/// @param before what stands there already, of those from the first to the last
/// @param due    what is then due of them
/// @param left   how much is not done, as SQL
/// @param tally  what became of it all, told how many there should be
record Spike(
        NotificationService service,
        Map<String, String> settings,
        int number,
        BiFunction<Integer, Integer, String> before,
        BiFunction<Integer, Integer, String> due,
        String left,
        LongFunction<Tally> tally)
        implements Side {
    static final String NAME = "notification-service";

    private static final int WARM_UP_PARTS = 4;

    @Override
    public Measured run() {
        var database = service.database();
        int first = number / WARM_UP_PARTS;
        int last = first + number;
        database.wipe();
        database.run(before.apply(1, last));
        try (var running = service.start(settings)) {
            database.run(due.apply(1, first));
            Watch.until(this::isDone);
            var early = tally.apply(first);
            database.run(due.apply(first + 1, last));
            var watch = Watch.on(running.process()::cpu, database);
            Watch.until(this::isDone);
            return watch.stop(NAME, () -> tally.apply(last).since(early));
        }
    }

    private boolean isDone() {
        return service.database().number(left) == 0;
    }
}
