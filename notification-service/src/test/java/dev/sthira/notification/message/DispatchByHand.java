package dev.sthira.notification.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Traces;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.Dispatch.Shipment;
import dev.sthira.notification.preference.Choices;
import dev.sthira.notification.preference.OptOuts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The steps of sending, driven by a test instead of lanes, with no service around them.
public final class DispatchByHand {
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final MessageMetrics METRICS = new MessageMetrics(new SimpleMeterRegistry(), InstantSource.system());

    private final Dispatch dispatch;
    private final InstantSource clock;

    private DispatchByHand(Dispatch dispatch, InstantSource clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /// What the steps stand on.
    public record Ground(
            Sql sql,
            Contacts contacts,
            Devices devices,
            List<OptOuts> optOuts,
            Choices choices,
            MessageSettings settings) {}

    public static DispatchByHand on(
            Ground ground, List<EndListener> listeners, InstantSource clock, SecureRandom random) {
        var sql = ground.sql();
        var lines = new Lines(sql);
        var addresses = new AddressBook(ground.contacts(), ground.devices(), ground.optOuts());
        var clearance = new Clearance(
                addresses, ground.choices(), new DailyLimit(sql, ground.settings()), new DailyChoice(sql));
        return new DispatchByHand(
                new Dispatch(
                        sql,
                        new MessageQueue(sql, lines, new MessageReader(JSON)),
                        clearance,
                        ground.contacts(),
                        ground.devices(),
                        listeners,
                        new Backlogs(sql, lines),
                        ground.settings(),
                        METRICS,
                        clock,
                        random),
                clock);
    }

    public static Outbox outbox(Sql sql, InstantSource clock) {
        return new Outbox(sql, JSON, clock, Traces.OFF, new Nobody());
    }

    /// A claimed message.
    ///
    /// @param cause the id of what it came of
    /// @param key   of its target
    public record Claimed(
            Parcel parcel, Channel channel, String cause, String key, String origin, int attempt, Object shipment) {
        private static Claimed of(Shipment shipment) {
            var message = shipment.claim().message();
            return new Claimed(
                    shipment.parcel(),
                    message.channel(),
                    message.cause().id(),
                    message.target().key(),
                    message.origin(),
                    message.attempts(),
                    shipment);
        }

        private Shipment claimed() {
            return (Shipment) shipment;
        }
    }

    public List<Claimed> claim(Channel channel, int most, int perOrigin, Map<String, Integer> underWay) {
        return dispatch.claim(channel, new Room(most, perOrigin, underWay, Set.of())).stream()
                .map(Claimed::of)
                .toList();
    }

    public void tidy(Channel channel) {
        dispatch.tidy(channel);
    }

    public Outcome send(Claimed claimed, Transport transport) {
        return new Sending(transport, clock).of(claimed.claimed());
    }

    public void result(Claimed claimed, Outcome outcome) {
        dispatch.results(List.of(new Result(claimed.claimed().claim().message(), outcome)));
    }

    public Instant now() {
        return clock.instant();
    }

    /// Nobody is woken: whoever drives the steps knows.
    private static final class Nobody implements Event<Outbox.Added> {
        @Override
        public void fire(Outbox.Added event) {
            // nobody hears it
        }

        @Override
        public <U extends Outbox.Added> CompletionStage<U> fireAsync(U event) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends Outbox.Added> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public Event<Outbox.Added> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends Outbox.Added> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Outbox.Added> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
