package dev.sthira.session.figure;

import dev.sthira.kit.person.Person;
import dev.sthira.session.day.ZoneQuery;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What practice is for a person's body: poses, sides, and how the back was.
@Path("/stats")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class BodyResource {
    private final Diaries diaries;
    private final SecurityIdentity identity;

    BodyResource(Diaries diaries, SecurityIdentity identity) {
        this.diaries = diaries;
        this.identity = identity;
    }

    @GET
    @Path("/me/poses")
    @Operation(
            operationId = "getOwnPoses",
            summary = "Read your poses over the months",
            description =
                    "For each pose and side of your sessions, the minutes held in each month. The best are held longest of"
                            + " all; a neglected one was planned in five practices or more, but not within the last 60 days,"
                            + " today included.")
    @APIResponse(
            responseCode = "200",
            description = "The poses",
            content =
                    @Content(
                            schema = @Schema(implementation = PosesView.class),
                            examples = @ExampleObject(name = "poses", ref = "PoseStats")))
    public PosesView poses(@BeanParam ZoneQuery zone) {
        Calendar calendar = diaries.calendar(person(), zone);
        return PosesView.of(calendar, diaries.poses(person(), calendar));
    }

    @GET
    @Path("/me/intents")
    @Operation(
            operationId = "getOwnIntents",
            summary = "Read what your practice was for",
            description =
                    "Practices and minutes by the intent and the body areas that a class was put together for. A class that"
                            + " was taught as it is tells of none, nor does an entry; all of those are `untold`, so that intents"
                            + " and `untold` make up all that you practised.")
    @APIResponse(
            responseCode = "200",
            description = "The intents",
            content =
                    @Content(
                            schema = @Schema(implementation = PurposesView.class),
                            examples = @ExampleObject(name = "intents", ref = "PurposeStats")))
    public PurposesView intents() {
        return PurposesView.of(diaries.purposes(person(), diaries.of(person(), new ZoneQuery(null))));
    }

    @GET
    @Path("/me/balance")
    @Operation(
            operationId = "getOwnBalance",
            summary = "Read how left and right are balanced",
            description =
                    "The share of each side in the seconds held, in whole percent, over the sessions whose plan has the pose"
                            + " on both sides. `enough` is false below five of them, and `missing` says how many more it"
                            + " takes.")
    @APIResponse(
            responseCode = "200",
            description = "The balance",
            content =
                    @Content(
                            schema = @Schema(implementation = BalanceView.class),
                            examples = @ExampleObject(name = "balance", ref = "SideBalance")))
    public BalanceView balance(@BeanParam ZoneQuery zone) {
        return BalanceView.of(diaries.balance(person(), diaries.calendar(person(), zone)));
    }

    @GET
    @Path("/me/back")
    @Operation(
            operationId = "getOwnBack",
            summary = "Read how your back was",
            description =
                    "By what you told of `back` and `lower-back`, from 0 (no pain at all) to 10 (the worst); where you told"
                            + " of both, the worse counts. Means before and after and of the change, the answers from before"
                            + " practices month by month with the best and the worst of them, and days between bad days: those"
                            + " with a 6 or more before a practice. Each takes five answers: below that `enough` is false,"
                            + " and `missing` says how many more it takes.")
    @APIResponse(
            responseCode = "200",
            description = "The back",
            content =
                    @Content(
                            schema = @Schema(implementation = BackView.class),
                            examples = @ExampleObject(name = "back", ref = "BackStats")))
    public BackView back(@BeanParam ZoneQuery zone) {
        Calendar calendar = diaries.calendar(person(), zone);
        return BackView.of(calendar, diaries.back(person(), calendar));
    }

    private Person person() {
        return Person.of(identity);
    }
}
