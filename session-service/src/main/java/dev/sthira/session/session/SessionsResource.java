package dev.sthira.session.session;

import dev.sthira.session.person.Caller;
import dev.sthira.session.plan.Plans;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
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
    private final Plans plans;
    private final Caller caller;

    SessionsResource(Sessions sessions, Plans plans, Caller caller) {
        this.sessions = sessions;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSession",
            summary = "Look at a session",
            description = "With all segments of its plan.")
    @APIResponse(
            responseCode = "200",
            description = "The session as it stands now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "304",
            description = "Nobody has commanded anything since, and it is not over: reckon on from what you have")
    public Response session(
            @BeanParam SessionPath path,
            @Parameter(
                            description = "The ETag of what you have",
                            example = "\"v1\"",
                            schema = @Schema(implementation = String.class))
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    List<String> ifNoneMatch) {
        Sessions.Seen seen = sessions.ofPerson(path.id(), caller.person()).orElseThrow(Refusals::unknown);
        String tag = Expected.tag(seen.session().version(), seen.session().stateAt(seen.now()));
        if (EntityTags.of(ifNoneMatch).map(have -> have.matchWeakly(tag)).orElse(false)) {
            return Response.notModified(new EntityTag(tag)).build();
        }
        var view = SessionView.of(
                seen.session(), seen.now(), plans.written(seen.session().plan().id()));
        return Response.ok(view).tag(view.tag()).build();
    }

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "List your sessions",
            description = "Newest first, a page at a time, without their plans.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = SessionPage.class)))
    public SessionPage list(
            @Parameter(description = "Only those that stand so; without it, all", example = "running")
                    @QueryParam("state")
                    @Nullable
                    Standing state,
            @Parameter(description = "`next` of the page before") @QueryParam("before") @Nullable String before,
            @Parameter(description = "Sessions a page") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        PageMark mark = before == null ? null : PageMark.of(before).orElseThrow(Refusals::badMark);
        return SessionPage.of(sessions.page(caller.person(), state, mark, limit + 1), limit);
    }
}
