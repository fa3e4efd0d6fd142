package dev.sthira.notification.webhook;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.practice.WholeEvent;
import dev.sthira.notification.practice.WholeEventListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Writes down what is to be posted of the events that come.
@ApplicationScoped
class WebhooksOfPractices implements WholeEventListener {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Turns turns;
    private final Event<Due> due;
    private final InstantSource clock;

    WebhooksOfPractices(Webhooks webhooks, Deliveries deliveries, Turns turns, Event<Due> due, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.turns = turns;
        this.due = due;
        this.clock = clock;
    }

    /// Something is due; heard once the transaction under way has been committed.
    record Due() {}

    @Override
    public boolean isAnyWanted() {
        return webhooks.isAnyOn();
    }

    @Override
    public Set<Person> whoseEventsMatter(Set<Person> persons) {
        return webhooks.persons(persons);
    }

    @Override
    public void pass(List<WholeEvent> events) {
        var now = clock.instant();
        turns.due(deliveries.add(events, now), now);
        due.fire(new Due());
    }
}
