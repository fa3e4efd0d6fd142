package dev.sthira.notification.practice;

import dev.sthira.kit.database.Sql;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Lets an event have its effect once: its id and what the listeners do stand in one transaction.
@Singleton
class Inbox {
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final Sql sql;
    private final PracticeSettings settings;
    private final Vertx vertx;
    private final InstantSource clock;
    private final List<PracticeListener> listeners;

    Inbox(Sql sql, InstantSource clock, @All List<PracticeListener> listeners, PracticeSettings settings, Vertx vertx) {
        this.sql = sql;
        this.clock = clock;
        this.listeners = listeners;
        this.settings = settings;
        this.vertx = vertx;
    }

    /// Says whether the event was new.
    boolean take(PracticeEvent event) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var isNew = remember(event.head().id());
            if (isNew) {
                listeners.forEach(listener -> listener.on(event));
            }
            return isNew;
        });
    }

    private boolean remember(UUID id) {
        return sql.update(
                        "insert into inbox (event, received_at) values (?, ?) on conflict do nothing",
                        id,
                        clock.instant())
                > 0;
    }

    void clean(@Observes StartupEvent start) {
        vertx.setPeriodic(BETWEEN_CLEANINGS.toMillis(), _ -> Thread.startVirtualThread(this::forget));
    }

    /// Forgets ids older than the topic keeps its events; they cannot come again.
    private void forget() {
        var before = clock.instant().minus(settings.inboxKept());
        QuarkusTransaction.requiringNew().run(() -> sql.update("delete from inbox where received_at < ?", before));
    }
}
