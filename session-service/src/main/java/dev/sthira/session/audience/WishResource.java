package dev.sthira.session.audience;

import dev.sthira.kit.problem.Checks;
import dev.sthira.session.audience.LevelFigures.Cell;
import dev.sthira.session.audience.SequenceRows.Level;
import dev.sthira.session.audience.SmallGroups.Group;
import dev.sthira.session.audience.WishRows.Asked;
import dev.sthira.session.audience.WishRows.Counted;
import dev.sthira.session.audience.WishView.AskedView;
import dev.sthira.session.audience.WishView.LevelView;
import dev.sthira.session.plan.SharedSequences;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How sequences fare by what was wished for, for analysts.
@Path("/stats/sequences/{slug}/wishes")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@RolesAllowed("analyst")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class WishResource {

    private final SequenceRows sequences;
    private final WishRows wishes;
    private final SharedSequences catalog;
    private final SmallGroups small;

    WishResource(SequenceRows sequences, WishRows wishes, SharedSequences catalog, AudienceSettings settings) {
        this.sequences = sequences;
        this.wishes = wishes;
        this.catalog = catalog;
        this.small = new SmallGroups(settings.fewestPeople());
    }

    @GET
    @Operation(
            operationId = "getSequenceWishes",
            summary = "Read how a sequence fares by what was wished for",
            description =
                    "Starts, completion and drop-off of each level of each version, by what the plans were wished to be: how"
                            + " long, what was said of the body, and what was at hand. A practice counts by the plan that its"
                            + " session began with; started, completed, ended and abandoned are what they are in"
                            + " `/stats/sequences/{slug}`, and the values of a wish add up to them. What fewer than"
                            + " `fewestPeople` different people are behind is null, and so is another where subtraction would"
                            + " tell it. A level that figures of are kept back there is left out.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(
                            schema = @Schema(implementation = WishView.class),
                            examples = @ExampleObject(name = "sequenceWishes", ref = "SequenceWishes")))
    public WishView wishes(
            @Parameter(description = "The sequence's slug", example = "back-strengthening")
                    @PathParam("slug")
                    @Pattern(regexp = "[a-z0-9-]{1,80}")
                    String slug,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (!catalog.shows(authorization, slug)) {
            throw Checks.notFound();
        }
        Map<Level, List<Cell>> cells = sequences.cells(slug);
        Map<Asked, Counted> counted = wishes.of(slug);
        var levels = new ArrayList<LevelView>();
        sequences.endings(slug).forEach((level, endings) -> {
            if (LevelFigures.people(endings) >= small.fewest()) {
                levels.add(view(level, endings, cells.getOrDefault(level, List.of()), counted));
            }
        });
        return new WishView(slug, small.fewest(), levels);
    }

    private LevelView view(Level level, Map<What, Group> endings, List<Cell> cells, Map<Asked, Counted> counted) {
        LevelFigures figures = LevelFigures.of(endings, cells, small);
        List<AskedView> asked = Stream.of(Wish.values())
                .map(wish -> {
                    Counted one = counted.getOrDefault(new Asked(level, wish), new Counted());
                    return WishView.of(wish, WishFigures.of(one.wholes(), one.counts(), figures, small));
                })
                .toList();
        return new LevelView(level.version(), level.level(), asked);
    }
}
