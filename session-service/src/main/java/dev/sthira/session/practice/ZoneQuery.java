package dev.sthira.session.practice;

import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.session.day.Zone;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// In which zone days are asked for.
record ZoneQuery(
        @Parameter(
                description =
                        "IANA time zone that days are in as long as you have not said where you are (`/me/day` of the"
                                + " notification service); UTC without it.",
                example = "Europe/Berlin",
                schema = @Schema(implementation = String.class, minLength = 1, maxLength = 60))
        @QueryParam("zone")
        @Nullable
        String zone) {

    @Nullable
    Zone place() {
        return zone == null
                ? null
                : Zone.of(zone)
                        .orElseThrow(() -> InvalidParameter.query(
                                "zone", "must be the name of an IANA time zone, such as Europe/Berlin"));
    }
}
