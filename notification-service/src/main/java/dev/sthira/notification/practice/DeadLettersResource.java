package dev.sthira.notification.practice;

import dev.sthira.kit.deadletter.DeadLetters;
import dev.sthira.kit.deadletter.RedrivenDeadLetters;
import dev.sthira.kit.problem.Standard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// Records of the topic of session events that this service could not read, for operators.
@Path("/dead-letters")
@Tag(name = "Operation")
@SecurityRequirement(name = "token")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {
    private static final String A_MOMENT = "5";

    private final Redriving redriving;
    private final InstantSource clock;

    DeadLettersResource(Redriving redriving, InstantSource clock) {
        this.redriving = redriving;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Events that could not be read",
            description = "For operators: the newest first, why each was put aside, and where it came from.")
    @APIResponse(responseCode = "200", description = "The newest of them.")
    public DeadLetters list(
            @Parameter(description = "How many, 1 to 100.", example = "20")
                    @RestQuery
                    @DefaultValue("20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        return reachable(() -> new DeadLetters(redriving.newest(limit)));
    }

    @POST
    @Path("/redrive")
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Take in what could not be read",
            description =
                    "For operators, after an upgrade: each event that can be read now has its effect, once. What is too late"
                            + " by then, such as a cue, is not sent.")
    @APIResponse(responseCode = "200", description = "What came of it.")
    public RedrivenDeadLetters redrive() {
        return reachable(() -> redriving.redrive(clock.instant()));
    }

    private static <T> T reachable(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (KafkaException _) {
            throw Standard.UNAVAILABLE
                    .problem()
                    .withDetail("Kafka does not answer. Try again in a moment.")
                    .withHeader(HttpHeaders.RETRY_AFTER, A_MOMENT)
                    .build();
        }
    }
}
