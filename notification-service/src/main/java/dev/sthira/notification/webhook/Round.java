package dev.sthira.notification.webhook;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.UUID;

/// One address has its turn: what is due goes out one after the other, oldest first. After a failure the rest of that
/// session waits for the next round, and all of it does where the address seems to be away.
@Singleton
class Round {
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Turns turns;
    private final Deliveries deliveries;
    private final Courier courier;
    private final Settling settling;
    private final WebhookSettings settings;
    private final InstantSource clock;

    Round(
            Turns turns,
            Deliveries deliveries,
            Courier courier,
            Settling settling,
            WebhookSettings settings,
            InstantSource clock) {
        this.turns = turns;
        this.deliveries = deliveries;
        this.courier = courier;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param lease until when nobody else posts there
    void serve(UUID webhook, Instant lease) {
        var held = new HashSet<UUID>();
        for (var delivery : deliveries.due(webhook, clock.instant(), settings.round())) {
            if (delivery.session() == null || !held.contains(delivery.session())) {
                // Read anew each time: what its owner changed or removed counts at once.
                var address = turns.on(webhook);
                if (address.isEmpty() || isTooLate(lease)) {
                    break;
                }
                var answer = courier.post(address.get(), delivery.id(), delivery.content());
                settling.settle(address.get(), delivery, answer, clock.instant());
                if (answer.isAway() || answer.isGone()) {
                    break;
                }
                if (!answer.isTaken() && delivery.session() != null) {
                    held.add(delivery.session());
                }
            }
        }
        turns.release(webhook, lease, clock.instant());
    }

    private boolean isTooLate(Instant lease) {
        return clock.instant().plus(settings.answer()).plus(MARGIN).isAfter(lease);
    }
}
