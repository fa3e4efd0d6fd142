package dev.sthira.notification.message;

import dev.sthira.notification.message.Dispatch.Shipment;
import java.time.Duration;
import java.time.InstantSource;

/// Hands over what was claimed, unless it is too late by now: for the message, or for whoever claimed it.
record Sending(Transport transport, InstantSource clock) {
    Outcome of(Shipment shipment) {
        var now = clock.instant();
        if (!now.isBefore(shipment.claim().message().deadline())) {
            return new Outcome.TooLate();
        }
        return now.isBefore(shipment.until())
                ? transport.send(shipment.parcel())
                : new Outcome.Later("held-still", Duration.ZERO);
    }
}
