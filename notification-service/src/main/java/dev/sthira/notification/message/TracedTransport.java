package dev.sthira.notification.message;

import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import java.time.Instant;
import java.util.Set;

/// A way out whose every attempt is a span, in the trace of what made the message.
final class TracedTransport implements Transport {
    private final Transport transport;
    private final Traces traces;
    private final Act sending;

    private TracedTransport(Transport transport, Traces traces) {
        this.transport = transport;
        this.traces = traces;
        this.sending =
                Act.sending(system(transport.channel()), transport.channel().word());
    }

    /// The same way out, and nothing before it where nobody traces.
    static Transport of(Transport transport, Traces traces) {
        return traces.on() ? new TracedTransport(transport, traces) : transport;
    }

    private static String system(Channel channel) {
        return switch (channel) {
            case EMAIL -> "smtp";
            case PUSH -> "web-push";
        };
    }

    @Override
    public Channel channel() {
        return transport.channel();
    }

    @Override
    public Set<String> closed(Instant now) {
        return transport.closed(now);
    }

    @Override
    public Outcome send(Parcel parcel) {
        try (var work =
                traces.begin(sending, parcel.traceparent()).message(parcel.id().toString())) {
            work.tell("sthira.message.kind", parcel.kind().word());
            if (parcel.destination() instanceof Destination.Subscription(var device)) {
                work.tell("server.address", device.endpoint().getHost());
            }
            return seen(transport.send(parcel), work);
        }
    }

    private static Outcome seen(Outcome outcome, Work work) {
        if (!(outcome instanceof Outcome.Accepted)) {
            work.failed(outcome.word());
        }
        return outcome;
    }
}
