package dev.sthira.catalog.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceShelf;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Plans for whoever is signed in. Nothing is stored: the same wishes give the same plan, today and tomorrow.
@Path("/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Plans")
class PlansResource {
    private final SequenceShelf sequences;
    private final PoseShelf poses;
    private final RehearsalSettings rehearsal;
    private final ObjectMapper json;

    PlansResource(SequenceShelf sequences, PoseShelf poses, RehearsalSettings rehearsal, ObjectMapper json) {
        this.sequences = sequences;
        this.poses = poses;
        this.rehearsal = rehearsal;
        this.json = json;
    }

    /// What somebody wishes for.
    @Schema(description = "What you wish for.")
    record Wish(
            @Schema(description = "Slug of the sequence.", examples = "back-strengthening", required = true)
            @NotNull(message = "is missing; say which sequence, by its slug")
            @Size(max = 60, message = "must not be longer than 60 characters")
            @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$", message = "must be a slug such as back-strengthening")
            @Nullable
            String sequence,

            @Schema(description = "Beginners get the easier forms, others the deeper ones.", required = true)
            @NotNull(message = "is missing; say beginner, intermediate or advanced")
            @Nullable
            Level level,

            @Schema(
                    description = "Length of one breath of yours, in and out, in seconds; counted to the millisecond.",
                    examples = "4.0",
                    required = true)
            @NotNull(message = "is missing; say how long one breath of yours takes")
            @DecimalMin(value = "2", message = "must be at least 2 seconds")
            @DecimalMax(value = "15", message = "must be at most 15 seconds")
            @Nullable
            Double breathSeconds,

            @Schema(
                    description = "How many times faster than life everything runs. For rehearsals only, which an"
                            + " installation must allow; 1 is life.",
                    defaultValue = "1",
                    examples = "60")
            @Min(value = 1, message = "must be from 1 to 600")
            @Max(value = 600, message = "must be from 1 to 600")
            @Nullable
            Integer rehearsalSpeed) {

        Wishes toWishes() {
            return new Wishes(
                    Objects.requireNonNull(sequence),
                    Objects.requireNonNull(level),
                    Math.round(Objects.requireNonNull(breathSeconds) * 1000),
                    Objects.requireNonNullElse(rehearsalSpeed, 1));
        }
    }

    @POST
    @SecurityRequirement(name = "token")
    @Operation(
            operationId = "plan",
            summary = "Plan a sequence for one person",
            description =
                    "Nothing is stored: the same wishes for the same edition give the same bytes and the same id.")
    @APIResponse(
            responseCode = "200",
            description = "The plan; its ETag is its id.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "NotReady")
    public Response plan(
            @NotNull(message = "is empty; send a JSON object with your wishes") @Valid @Nullable Wish wish) {
        var wishes = Objects.requireNonNull(wish).toWishes();
        if (wishes.rehearsalSpeed() > 1 && !rehearsal.enabled()) {
            throw noRehearsals();
        }
        var sequence = sequences.get().thing(wishes.sequence()).orElseThrow(() -> unknown(wishes.sequence()));
        var document = PlanDocument.of(plan(sequence, wishes), json);
        return Response.ok(document.bytes())
                .tag(new EntityTag(document.id()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Plan plan(Sequence sequence, Wishes wishes) {
        var shelf = poses.get();
        return Plans.of(sequence, slug -> shelf.thing(slug).orElseThrow(), wishes);
    }

    private static HttpProblem unknown(String slug) {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("There is no such sequence")
                .withDetail(
                        "The catalog has no sequence %s; GET /sequences lists the classes there are.".formatted(slug))
                .build();
    }

    private static HttpProblem noRehearsals() {
        var advice = "is for rehearsals, which are switched off here; leave it out";
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("There are no rehearsals here")
                .withDetail("rehearsalSpeed " + advice + ".")
                .with(
                        "violations",
                        List.of(Violation.In.body.field("rehearsalSpeed").message(advice)))
                .build();
    }
}
