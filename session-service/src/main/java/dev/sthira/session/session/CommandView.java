package dev.sthira.session.session;

import dev.sthira.session.device.Device;
import dev.sthira.session.device.DeviceKind;
import dev.sthira.session.session.Command.ByBreaths;
import dev.sthira.session.session.Command.ByLength;
import dev.sthira.session.session.Command.HoldLonger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A command of a session's log, as its person sees it.
@Schema(name = "CommandEntry", description = "A command that took effect.")
public record CommandView(
        @Schema(description = "Version of the session behind it, from 1.", examples = "3")
        int version,

        CommandKind command,

        @Schema(description = "Where a jump led; null for anything else.") @Nullable
        Integer segment,

        @Schema(description = "How much longer a pose was held, where it was said in seconds.") @Nullable
        BigDecimal seconds,

        @Schema(description = "How much longer a pose was held, where it was said in breaths.") @Nullable
        Integer breaths,

        @Schema(description = "For when the start was scheduled; null for anything else.") @Nullable
        Instant startsAt,

        @Schema(description = "When it took effect.") Instant at,

        @Schema(description = "The device that gave it; null if it did not say what it is.") @Nullable
        DeviceView device) {

    /// What a device called itself.
    @Schema(name = "Device")
    public record DeviceView(
            DeviceKind kind,

            @Schema(examples = "Living room") @Nullable String label) {}

    static CommandView of(Commanded entry, Optional<Device> device) {
        Command command = entry.command();
        return new CommandView(
                entry.version(),
                command.kind(),
                command instanceof Command.Jump(int segment) ? segment : null,
                command instanceof HoldLonger(ByLength(Duration length)) ? Seconds.of(length) : null,
                command instanceof HoldLonger(ByBreaths(int count)) ? count : null,
                command instanceof Command.Schedule(Instant startsAt) ? startsAt : null,
                entry.at(),
                device.map(one -> new DeviceView(one.kind(), one.label())).orElse(null));
    }
}
