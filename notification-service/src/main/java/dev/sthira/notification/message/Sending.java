package dev.sthira.notification.message;

import dev.sthira.notification.message.Dispatch.Shipment;
import java.time.InstantSource;

/// Hands over what was claimed, unless it is too late by now.
record Sending(Transport transport, InstantSource clock) {
    Outcome of(Shipment shipment) {
        return clock.instant().isBefore(shipment.claim().message().deadline())
                ? transport.send(shipment.parcel())
                : new Outcome.TooLate();
    }
}
