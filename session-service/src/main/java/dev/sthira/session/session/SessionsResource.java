package dev.sthira.session.session;

import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.device.ConnectedView;
import dev.sthira.session.device.Devices;
import dev.sthira.session.plan.Plans;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A person's practice sessions, as they stand.
@Path("/sessions")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SessionsResource {

    private final Sessions sessions;
    private final Joiners joiners;
    private final Devices devices;
    private final Plans plans;
    private final SecurityIdentity identity;

    SessionsResource(Sessions sessions, Joiners joiners, Devices devices, Plans plans, SecurityIdentity identity) {
        this.sessions = sessions;
        this.joiners = joiners;
        this.devices = devices;
        this.plans = plans;
        this.identity = identity;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSession",
            summary = "Look at a session",
            description =
                    "With all segments of its plan, and who is there. Who practises along sees it with their own forms.")
    @APIResponse(
            responseCode = "200",
            description = "The session as it stands now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = SessionView.class),
                            examples = @ExampleObject(name = "session", ref = "Session")))
    public Response session(@BeanParam SessionPath path) {
        Sessions.Seen seen = sessions.visibleTo(path.id(), person()).orElseThrow(Checks::notFound);
        List<Joiner> there = joiners.of(path.id());
        var view = SessionView.of(
                seen.session(),
                seen.now(),
                plans.written(Joiner.planOf(person(), there, seen.session())),
                ConnectedView.of(devices.of(path.id()), person()),
                TogetherView.of(there, person()));
        return Response.ok(view).tag(view.tag()).build();
    }

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "List your sessions",
            description =
                    "Yours, and those you practise along in; newest first, a page at a time, without their plans.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = SessionPage.class),
                            examples = @ExampleObject(name = "sessionPage", ref = "SessionPage")))
    public Response list(
            @Parameter(description = "Only those that stand so; without it, all", example = "running")
                    @QueryParam("state")
                    @Nullable
                    Standing state,
            @BeanParam PageQuery page,
            @Context UriInfo asked) {
        var place = page.place(PagePlace.VALUES, PagePlace::of).orElse(null);
        var found = SessionPage.of(sessions.page(person(), state, place, page.limit() + 1), page.limit());
        return page.linked(Response.ok(found), found.next(), asked).build();
    }

    private Person person() {
        return Person.of(identity);
    }
}
