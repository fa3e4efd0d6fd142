package dev.sthira.notification.webhook;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Posts what its owner asks for: a test at once, and what failed once more.
@ApplicationScoped
class Replaying {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Turns turns;
    private final Courier courier;
    private final Event<WebhooksOfPractices.Due> due;
    private final InstantSource clock;
    private final SecureRandom random;

    Replaying(
            Webhooks webhooks,
            Deliveries deliveries,
            Turns turns,
            Courier courier,
            Event<WebhooksOfPractices.Due> due,
            InstantSource clock,
            SecureRandom random) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.turns = turns;
        this.courier = courier;
        this.due = due;
        this.clock = clock;
        this.random = random;
    }

    /// Posts a test, on or off, waits for the answer and says what came of it.
    DeliveryView test(Person person, UUID webhook) {
        var address = webhooks.of(person, webhook).orElseThrow(Checks::notFound);
        var now = clock.instant();
        var id = new UUID(random.nextLong(), random.nextLong());
        var content = Envelope.test(now);
        var answer = courier.post(address, id, content);
        deliveries.tested(address.id(), id, content, answer, now);
        if (answer.isTaken()) {
            turns.fine(address.id());
        }
        return deliveries.one(address.id(), id).orElseThrow(Checks::notFound);
    }

    /// Posts one again.
    @Transactional
    DeliveryView again(Person person, UUID webhook, UUID delivery) {
        var address = on(person, webhook);
        if (deliveries.one(address.id(), delivery).isEmpty()) {
            throw Checks.notFound();
        }
        if (!deliveries.again(address.id(), delivery, clock.instant())) {
            throw WebhookProblems.notKept();
        }
        wake(address);
        return deliveries.one(address.id(), delivery).orElseThrow();
    }

    /// Posts again all that failed and happened at that instant or later; says how many there are.
    @Transactional
    int again(Person person, UUID webhook, Instant since) {
        var address = on(person, webhook);
        int replayed = deliveries.again(address.id(), since, clock.instant());
        wake(address);
        return replayed;
    }

    private Webhook on(Person person, UUID webhook) {
        var address = webhooks.held(person, webhook).orElseThrow(Checks::notFound);
        if (!address.isOn()) {
            throw WebhookProblems.off();
        }
        return address;
    }

    private void wake(Webhook address) {
        turns.awake(address.id(), clock.instant());
        due.fire(new WebhooksOfPractices.Due());
    }
}
