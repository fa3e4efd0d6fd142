package dev.sthira.notification.message;

import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.AddressBook.Answer;
import dev.sthira.notification.message.MessageSettings.LaneSettings;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The steps of sending, each one transaction: claim, write the result, take up what was left lying.
@Singleton
class Dispatch {
    /// A claimed message and where it goes.
    record Shipment(Claim claim, Destination destination) {
        Parcel parcel() {
            return claim.parcel(destination);
        }
    }

    private final MessageQueue queue;
    private final AddressBook addresses;
    private final DailyLimit limit;
    private final Contacts contacts;
    private final Devices devices;
    private final List<EndListener> listeners;
    private final MessageSettings settings;
    private final MessageMetrics metrics;
    private final InstantSource clock;
    private final SecureRandom random;

    Dispatch(
            MessageQueue queue,
            AddressBook addresses,
            DailyLimit limit,
            Contacts contacts,
            Devices devices,
            @All List<EndListener> listeners,
            MessageSettings settings,
            MessageMetrics metrics,
            InstantSource clock,
            SecureRandom random) {
        this.queue = queue;
        this.addresses = addresses;
        this.limit = limit;
        this.contacts = contacts;
        this.devices = devices;
        this.listeners = listeners;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    /// Claims what is due and may still be sent; committed before a byte of it goes.
    List<Shipment> claim(Channel channel, int most, Collection<String> busyOrigins) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var claims = queue.claim(
                    channel,
                    most,
                    busyOrigins,
                    now,
                    now.plus(settings.of(channel).claim()));
            return claims.isEmpty() ? List.of() : begin(claims, now);
        });
    }

    private List<Shipment> begin(List<Claim> claims, Instant now) {
        var messages = claims.stream().map(Claim::message).toList();
        var answers = addresses.of(messages);
        var hasRoom = limit.of(messages, now);
        var shipments = new ArrayList<Shipment>();
        for (var claim : claims) {
            switch (answers.apply(claim.message())) {
                case Answer.Reachable(var destination)
                when hasRoom.test(claim.message()) -> shipments.add(new Shipment(claim, destination));
                case Answer.Reachable _ -> suppress(claim.message(), new State.Suppressed("too-many-today"), now);
                case Answer.Not(var reason) -> suppress(claim.message(), new State.Suppressed(reason), now);
            }
        }
        queue.begin(
                shipments.stream()
                        .map(shipment -> shipment.claim().message().id())
                        .toList(),
                now);
        return shipments;
    }

    private void suppress(Message message, State.Suppressed state, Instant now) {
        queue.suppress(message, state, now);
        ended(message, state, now);
    }

    /// Gives back what was claimed and never begun, as if it had not been claimed.
    void giveBack(Message message) {
        QuarkusTransaction.requiringNew().run(() -> queue.giveBack(message));
    }

    /// Writes what came of an attempt, unless the claim was lost meanwhile.
    void result(Message message, Outcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> write(message, outcome));
    }

    private void write(Message message, Outcome outcome) {
        var now = clock.instant();
        var state = message.attempt(queue.superseded(message)).after(outcome, now, backOff(message.channel()), random);
        if (queue.record(message, outcome, state, now)) {
            metrics.attempted(message, outcome);
            if (outcome instanceof Outcome.Gone) {
                forget(message.target());
            }
            if (state instanceof State.Ended end) {
                ended(message, end, now);
            }
        }
    }

    private void forget(Target target) {
        switch (target) {
            case Target.ToDevice to -> devices.forget(to.device());
            case Target.ToContact to -> contacts.refuse(to.person());
            case Target.ToAddress _ -> {}
        }
    }

    private void ended(Message message, State.Ended state, Instant now) {
        metrics.ended(message, state, now);
        listeners.forEach(listener -> listener.ended(message.ending(state, now)));
    }

    /// Ends what is over, and settles claims of a process that is gone: their outcome is unknown.
    void tidy(Channel channel) {
        QuarkusTransaction.requiringNew().run(() -> {
            var now = clock.instant();
            queue.expire(channel, now).forEach(message -> ended(message, new State.Expired(), now));
            queue.overdue(channel, now).forEach(message -> write(message, new Outcome.Lost("no answer in time")));
        });
    }

    /// Forgets what ended long ago.
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> queue.forget(clock.instant().minus(settings.kept())));
    }

    private BackOff backOff(Channel channel) {
        LaneSettings lane = settings.of(channel);
        return new BackOff(lane.firstWait(), lane.longestWait());
    }
}
