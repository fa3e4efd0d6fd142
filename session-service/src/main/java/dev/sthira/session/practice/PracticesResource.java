package dev.sthira.session.practice;

import dev.sthira.session.person.Caller;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.practice.Practices.Practice;
import dev.sthira.session.session.PageMark;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A person's practices: what their sessions have been.
@Path("/practices")
@Tag(name = "Practices")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PracticesResource {

    private final Practices practices;
    private final Plans plans;
    private final Caller caller;

    PracticesResource(Practices practices, Plans plans, Caller caller) {
        this.practices = practices;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPractices",
            summary = "List your practices",
            description = "The one begun last comes first, a page at a time. A practice shows up within seconds of the"
                    + " end of its session; a session that was never started is no practice.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = PracticePage.class)))
    public PracticePage list(
            @Parameter(description = "`next` of the page before") @QueryParam("before") @Nullable String before,
            @Parameter(description = "Practices a page") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        PageMark mark = before == null ? null : PageMark.of(before).orElseThrow(Refusals::badMark);
        return PracticePage.of(practices.page(caller.person(), mark, limit + 1), limit, plans::get);
    }

    @GET
    @Path("/{session}")
    @Operation(
            operationId = "getPractice",
            summary = "Look at a practice",
            description = "With its totals per pose and side.")
    @APIResponse(
            responseCode = "200",
            description = "The practice",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    public PracticeView practice(
            @Parameter(description = "The session's id", example = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57")
                    @PathParam("session")
                    UUID session) {
        Practice practice = practices.ofPerson(session, caller.person()).orElseThrow(Refusals::unknown);
        return PracticeView.of(practice, plans.get(practice.planId()), practices.poses(practice));
    }
}
