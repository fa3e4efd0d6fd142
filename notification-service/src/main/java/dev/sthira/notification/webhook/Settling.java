package dev.sthira.notification.webhook;

import dev.sthira.notification.webhook.Webhook.Off;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Writes down what came of an attempt, and turns an address off that is gone or has failed for days.
@ApplicationScoped
class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class);

    private final Turns turns;
    private final Deliveries deliveries;
    private final OffNotices notices;
    private final WebhookSettings settings;
    private final SecureRandom random;
    private final MeterRegistry metrics;

    Settling(
            Turns turns,
            Deliveries deliveries,
            OffNotices notices,
            WebhookSettings settings,
            SecureRandom random,
            MeterRegistry metrics) {
        this.turns = turns;
        this.deliveries = deliveries;
        this.notices = notices;
        this.settings = settings;
        this.random = random;
        this.metrics = metrics;
    }

    @Transactional
    void settle(Webhook webhook, Delivery delivery, Answer answer, Instant now) {
        metrics.counter("sthira.webhook.posts", "result", answer.isTaken() ? "taken" : "failed")
                .increment();
        if (answer.isTaken()) {
            deliveries.taken(delivery, answer, now);
            turns.fine(webhook.id());
        } else {
            deliveries.failed(delivery, answer, again(delivery, answer, now), now);
            turns.failed(webhook.id(), restsUntil(webhook, answer, now), now)
                    .flatMap(failing -> verdict(failing, answer, now))
                    .ifPresent(off -> turnOff(webhook, off, now));
        }
    }

    private @Nullable Instant again(Delivery delivery, Answer answer, Instant now) {
        return settings.schedule()
                .next(delivery.attempts() + 1, delivery.begunAt(), now, answer.asked(), random)
                .orElse(null);
    }

    private @Nullable Instant restsUntil(Webhook webhook, Answer answer, Instant now) {
        return answer.isAway()
                ? settings.schedule().restsUntil(webhook.failures() + 1, now, answer.asked(), random)
                : null;
    }

    private Optional<Off> verdict(Webhook failing, Answer answer, Instant now) {
        if (answer.isGone()) {
            return Optional.of(Off.GONE);
        }
        var since = failing.failingSince();
        return since != null && !now.isBefore(since.plus(settings.patience()))
                ? Optional.of(Off.FAILING)
                : Optional.empty();
    }

    private void turnOff(Webhook webhook, Off off, Instant now) {
        if (turns.off(webhook.id(), off)) {
            LOG.infof("%s is turned off: %s", webhook, off.word());
            deliveries.stop(webhook.id(), now);
            notices.tell(webhook, off, now);
        }
    }
}
