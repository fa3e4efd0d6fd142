package dev.sthira.session.day;

import dev.sthira.kit.problem.InvalidParameter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which zone days are in, where nobody wrote down the day of a practice.
public record ZoneQuery(
        @Parameter(
                description =
                        "IANA time zone that `today` is in, and the days of practices that nobody wrote a day down for;"
                                + " left out, the one you told, or else UTC",
                example = "Europe/Berlin",
                schema = @Schema(implementation = String.class, minLength = 1))
        @QueryParam("zone")
        @Nullable
        String zone) {

    /// The zone that was asked for; none if none was.
    public Optional<Zone> place() {
        return Optional.ofNullable(zone)
                .map(name -> Zone.of(name)
                        .orElseThrow(() -> InvalidParameter.query(
                                "zone", "must be the name of an IANA time zone, such as Europe/Berlin")));
    }
}
