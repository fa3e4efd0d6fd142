package dev.sthira.session.feedback;

import dev.sthira.kit.condition.IfMatch;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.problem.Standard;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a person says about a practice.
@Path("/practices/{practice}/feedback")
@Tag(name = "Practices")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class FeedbackResource {
    private static final String ID = "The practice's id: that of its session, or of the entry";
    private static final String AN_ID = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57";

    private final Feedbacks feedbacks;
    private final SecurityIdentity identity;

    FeedbackResource(Feedbacks feedbacks, SecurityIdentity identity) {
        this.feedbacks = feedbacks;
        this.identity = identity;
    }

    @GET
    @Operation(
            operationId = "getFeedback",
            summary = "Read what you said about a practice",
            description = "All of it is empty as long as you have said nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What you said",
            headers = @Header(name = "ETag", ref = "FeedbackTag"),
            content =
                    @Content(
                            schema = @Schema(implementation = Feedback.class),
                            examples = @ExampleObject(name = "feedback", ref = "Feedback")))
    public Response said(@Parameter(description = ID, example = AN_ID) @PathParam("practice") UUID practice) {
        return tagged(feedbacks.ofPractice(person(), practice).orElseThrow(Checks::notFound));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putFeedback",
            summary = "Say how a practice was",
            description =
                    "Replaces what you said before; a body that says nothing takes it back. It can be said from the creation"
                            + " of the session on: how you feel before is best said before. Nobody but you sees it. The parts are"
                            + " those that a wish for a plan can name as a concern, and `back` for all of it.")
    @APIResponse(
            responseCode = "200",
            description = "What you say from now on",
            headers = @Header(name = "ETag", ref = "FeedbackTag"),
            content =
                    @Content(
                            schema = @Schema(implementation = Feedback.class),
                            examples = @ExampleObject(name = "feedback", ref = "Feedback")))
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public Response say(
            @Parameter(description = ID, example = AN_ID) @PathParam("practice") UUID practice,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = FeedbackRequest.class),
                                            example = """
                                                    {"feelings": [{"part": "back", "before": 5, "after": 2}], "effort": 4,
                                                     "note": "The twist was good today.", "wish": "A longer rest."}"""))
                    @Nullable
                    FeedbackRequest asked) {
        Feedback wanted = Checks.body(asked).checked();
        return switch (feedbacks.say(person(), practice, wanted, ifMatch.condition())) {
            case Feedbacks.Outcome.Said(Feedback feedback) -> tagged(feedback);
            case Feedbacks.Outcome.Stale(String tag) -> throw stale(tag);
            case Feedbacks.Outcome.Unknown _ -> throw Checks.notFound();
        };
    }

    @DELETE
    @Operation(
            operationId = "deleteFeedback",
            summary = "Take back what you said about a practice",
            description = "All of it, for good.")
    @APIResponse(responseCode = "204", description = "Nothing is said now, whether anything was or not")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void takeBack(
            @Parameter(description = ID, example = AN_ID) @PathParam("practice") UUID practice,
            @BeanParam IfMatch ifMatch) {
        switch (feedbacks.say(person(), practice, Feedback.NONE, ifMatch.condition())) {
            case Feedbacks.Outcome.Said _ -> {}
            case Feedbacks.Outcome.Stale(String tag) -> throw stale(tag);
            case Feedbacks.Outcome.Unknown _ -> throw Checks.notFound();
        }
    }

    private static Response tagged(Feedback feedback) {
        return Response.ok(feedback).tag(feedback.tag()).build();
    }

    private static RuntimeException stale(String tag) {
        return Standard.PRECONDITION_FAILED.problem(
                "What you say about it is at ETag \"%s\" now. Read it again, then change it.".formatted(tag));
    }

    private Person person() {
        return Person.of(identity);
    }
}
