package dev.sthira.session.practice;

import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.entry.EntryView;
import dev.sthira.session.session.PagePlace;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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

/// A person's practices: what their sessions have been, and what they entered.
@Path("/practices")
@Tag(name = "Practices")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PracticesResource {
    private final History history;
    private final SecurityIdentity identity;

    PracticesResource(History history, SecurityIdentity identity) {
        this.history = history;
        this.identity = identity;
    }

    @GET
    @Operation(
            operationId = "listPractices",
            summary = "List your practices",
            description = "The one begun last comes first, a page at a time: what your sessions have been, and what you"
                    + " entered yourself (`kind`). A practice shows up within seconds of the end of its session; a session"
                    + " that was never started is no practice.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = PracticePage.class),
                            examples = @ExampleObject(name = "practicePage", ref = "PracticePage")))
    public Response list(
            @BeanParam @Valid PracticeQuery asked,
            @BeanParam ZoneQuery zone,
            @BeanParam PageQuery page,
            @Context UriInfo address) {
        var place = page.place(PagePlace.VALUES, PagePlace::of).orElse(null);
        PracticePage found = history.page(person(), asked, zone.place(), place, page.limit());
        return page.linked(Response.ok(found), found.next(), address).build();
    }

    @GET
    @Path("/{session}")
    @Operation(
            operationId = "getPractice",
            summary = "Look at a practice",
            description =
                    "With what you said about it. The practice of a session comes with its totals per pose and side and the"
                            + " forms they were taken in, with what the plan swapped for the sake of your body, and with what each"
                            + " device did. An entry has an ETag, which a change can name.")
    @APIResponse(
            responseCode = "200",
            description = "The practice",
            headers = @Header(name = "ETag", ref = "EntryTag"),
            content =
                    @Content(
                            schema = @Schema(oneOf = {PracticeView.class, EntryView.class}),
                            examples = {
                                @ExampleObject(name = "practice", ref = "Practice"),
                                @ExampleObject(name = "entry", ref = "PracticeEntry")
                            }))
    public Response practice(
            @Parameter(
                            description = "The practice's id: that of its session, or of the entry",
                            example = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57")
                    @PathParam("session")
                    UUID id) {
        History.Found found = history.one(person(), id).orElseThrow(Checks::notFound);
        var answer = Response.ok(found.view());
        return (found.tag() == null ? answer : answer.tag(found.tag())).build();
    }

    private Person person() {
        return Person.of(identity);
    }
}
