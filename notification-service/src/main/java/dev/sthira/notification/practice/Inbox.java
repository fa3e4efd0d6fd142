package dev.sthira.notification.practice;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import dev.sthira.kit.person.Person;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Lets each event have its effect once: their ids and what the listeners do stand in one transaction.
@Singleton
class Inbox {
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /// What a trace calls it.
    static final Act TAKING = Act.taking("sthira.session-events", "notification-service");

    private static final String REMEMBER = """
        insert into inbox (received_at, event) select ?, unnest(?::uuid[]) on conflict do nothing returning event\
        """;

    private final Sql sql;
    private final PracticeSettings settings;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Traces traces;
    private final List<PracticeListener> listeners;
    private final List<WholeEventListener> passers;

    Inbox(
            Sql sql,
            InstantSource clock,
            Traces traces,
            @All List<PracticeListener> listeners,
            @All List<WholeEventListener> passers,
            PracticeSettings settings,
            Vertx vertx) {
        this.traces = traces;
        this.sql = sql;
        this.clock = clock;
        this.listeners = listeners;
        this.passers = passers;
        this.settings = settings;
        this.vertx = vertx;
    }

    /// Lets what is new of it have its effect, all of it in one transaction, and says how much was.
    int take(List<Heard> heard) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var fresh = fresh(heard);
            stretches(fresh).forEach(this::tell);
            passOn(fresh);
            return fresh.size();
        });
    }

    /// What was never heard before, and of what comes twice the first.
    private List<Heard> fresh(List<Heard> heard) {
        var ids = heard.stream().map(Heard::id).toArray(UUID[]::new);
        var unheard = new HashSet<>(sql.list(REMEMBER, row -> row.uuid("event"), clock.instant(), ids));
        return heard.stream().filter(each -> unheard.remove(each.id())).toList();
    }

    /// What a trace shows is told by itself, so that what comes of it is seen in that trace; all else together.
    private List<List<Heard>> stretches(List<Heard> heard) {
        var stretches = new ArrayList<List<Heard>>();
        var isOpen = false;
        for (var each : heard) {
            var isSeen = traces.on() && each.origin().traceparent() != null;
            if (isSeen || !isOpen) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(each);
            isOpen = !isSeen;
        }
        return stretches;
    }

    private void tell(List<Heard> stretch) {
        var events = stretch.stream().map(Heard::event).toList();
        try (var _ = begun(stretch.getFirst())) {
            listeners.forEach(listener -> listener.on(events));
        }
    }

    private void passOn(List<Heard> heard) {
        var events = heard.stream().filter(Heard::isPassedOn).map(Heard::whole).toList();
        if (!events.isEmpty()) {
            passers.forEach(passer -> passer.pass(events));
        }
    }

    private Work begun(Heard heard) {
        return traces.follow(TAKING, heard.origin().traceparent())
                .partition(heard.record().partition())
                .message(heard.id().toString())
                .here();
    }

    /// Those whose poses anybody here wants to hear of.
    Set<Person> whosePosesMatter(Set<Person> persons) {
        return listeners.stream()
                .flatMap(listener -> listener.whosePosesMatter(persons).stream())
                .collect(Collectors.toSet());
    }

    /// Whether anybody's events are passed on.
    boolean passesOn() {
        return passers.stream().anyMatch(WholeEventListener::isAnyWanted);
    }

    /// Those whose events are passed on, whatever they are.
    Set<Person> whoseEventsMatter(Set<Person> persons) {
        return passers.stream()
                .flatMap(passer -> passer.whoseEventsMatter(persons).stream())
                .collect(Collectors.toSet());
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
