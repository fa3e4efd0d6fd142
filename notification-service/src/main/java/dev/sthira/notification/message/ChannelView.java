package dev.sthira.notification.message;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a channel fares, as an operator sees it.
@Schema(name = "ChannelState")
record ChannelView(
        Channel channel,

        @Schema(
                description = "Messages that wait, those that are due later among them; 100000 means as many or more.",
                examples = "3")
        int waiting,

        @Schema(description = "When the first of them was or is due; null if none waits.") @Nullable
        Instant oldestDue,

        @Schema(description = "Messages that cannot be read.", examples = "0")
        int setAside,

        @Schema(
                description =
                        "The push services to which nothing goes, as the instance that answers sees it, because they"
                                + " refuse this installation's key.")
        List<Stop> stopped) {
    /// A push service to which nothing goes.
    @Schema(name = "ChannelStop")
    record Stop(
            @Schema(examples = "https://push.example.org") String origin,

            @Schema(description = "When one push is tried, to see whether it is over.")
            Instant until) {}

    static ChannelView of(Transport transport, Backlog backlog) {
        return new ChannelView(
                transport.channel(),
                backlog.waiting(),
                backlog.oldestDue(),
                backlog.setAside(),
                transport.stops().entrySet().stream()
                        .map(stop -> new Stop(stop.getKey(), stop.getValue()))
                        .toList());
    }
}
