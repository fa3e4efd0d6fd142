package dev.sthira.session.device;

import dev.sthira.kit.problem.InvalidParameter;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a client that can send no headers says what it is, in the address of a stream; a bean parameter.
public record DeviceQuery(
        @Parameter(
                description = "What the client runs on, where no header and no ticket says it",
                example = "tv",
                schema = @Schema(implementation = DeviceKind.class))
        @QueryParam("device")
        @Nullable
        String kind,

        @Parameter(description = "What the person calls the device, in up to 40 characters", example = "Living room")
        @QueryParam("label")
        @Nullable
        String label) {

    /// The device; none where nothing is said about it.
    ///
    /// @throws HttpProblem if it cannot be read
    public Optional<Device> device() {
        return DeviceHeaders.read("device", kind, "label", label, InvalidParameter::query);
    }
}
