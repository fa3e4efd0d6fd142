package dev.sthira.session.practice;

import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.practice.Practices.Practice;
import dev.sthira.session.session.PagePlace;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    private final SecurityIdentity identity;

    PracticesResource(Practices practices, Plans plans, SecurityIdentity identity) {
        this.practices = practices;
        this.plans = plans;
        this.identity = identity;
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
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = PracticePage.class),
                            examples = @ExampleObject(name = "practicePage", ref = "PracticePage")))
    public Response list(@BeanParam PageQuery page, @Context UriInfo asked) {
        var place = page.place(PagePlace.VALUES, PagePlace::of).orElse(null);
        var found = PracticePage.of(practices.page(person(), place, page.limit() + 1), page.limit(), plans::get);
        return page.linked(Response.ok(found), found.next(), asked).build();
    }

    @GET
    @Path("/{session}")
    @Operation(
            operationId = "getPractice",
            summary = "Look at a practice",
            description = "With its totals per pose and side, and what each device did.")
    @APIResponse(
            responseCode = "200",
            description = "The practice",
            content =
                    @Content(
                            schema = @Schema(implementation = PracticeView.class),
                            examples = @ExampleObject(name = "practice", ref = "Practice")))
    public PracticeView practice(
            @Parameter(description = "The session's id", example = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57")
                    @PathParam("session")
                    UUID session) {
        Practice practice = practices.ofPerson(session, person()).orElseThrow(Checks::notFound);
        return PracticeView.of(
                practice, plans.get(practice.planId()), practices.poses(practice), practices.commands(practice));
    }

    private Person person() {
        return Person.of(identity);
    }
}
