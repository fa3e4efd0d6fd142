package dev.sthira.catalog.sheet;

import dev.sthira.catalog.later.Caller;
import dev.sthira.catalog.plan.PlanProblems;
import dev.sthira.catalog.plan.PlanShelf;
import dev.sthira.catalog.plan.WishView;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.sequence.SequenceFinder;
import dev.sthira.catalog.sequence.SequencePath;
import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.viewer.GivenLink;
import dev.sthira.catalog.viewer.Viewer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Classes on one printed page, as they are taught.
@Path("/sequences")
@Produces(SheetsResource.PDF)
@PermitAll
@Blocking
@Tag(name = "Cheat sheets")
class SheetsResource {
    static final String PDF = "application/pdf";
    private static final String BREATH = "must be a number from 2 to 15";
    private final SequenceShelf sequences;
    private final SequenceFinder finder;
    private final PlanShelf plans;
    private final SheetShelf sheets;
    private final SecurityIdentity identity;
    private final RoutingContext routing;

    SheetsResource(
            SequenceShelf sequences,
            SequenceFinder finder,
            PlanShelf plans,
            SheetShelf sheets,
            SecurityIdentity identity,
            RoutingContext routing) {
        this.sequences = sequences;
        this.finder = finder;
        this.plans = plans;
        this.sheets = sheets;
        this.identity = identity;
        this.routing = routing;
    }

    @GET
    @Path("{slug}/cheat-sheet.pdf")
    @Operation(
            operationId = "getCheatSheet",
            summary = "A class on one printed page",
            description =
                    "Every step in order with picture, names, dose and sides, and a code that starts the class; more than some"
                            + " fifty steps take a second page. A class of your own, or one you have the link of, is printed"
                            + " for you alone."
                            + " The same request for the same edition gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description =
                    "An accessible PDF; its language is the one asked for where the class is in it, or else that of the class.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Content-Language", ref = "Content-Language"),
                @Header(name = "Vary", ref = "Vary")
            },
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response sheet(
            @BeanParam SequencePath asked,
            @BeanParam Print print,
            @BeanParam GivenLink link,
            @Parameter(
                            description = "Whom it is planned for; without it, those whom the class is taught for.",
                            example = "beginner")
                    @QueryParam("level")
                    @Nullable
                    Level level,
            @Parameter(description = "Length of one breath in seconds.", example = "5")
                    @QueryParam("breathSeconds")
                    @DefaultValue("4.5")
                    @DecimalMin(value = "2", message = BREATH)
                    @DecimalMax(value = "15", message = BREATH)
                    double breathSeconds) {
        var slug = asked.slug();
        var seenByAll = sequences.get().thing(slug);
        var viewer = seenByAll.isPresent() ? Viewer.ANYBODY : Viewer.of(identity, link.token());
        var sequence = seenByAll.orElseGet(() -> SequenceProblems.orProblem(finder.find(slug, null, viewer)));
        var forLevel = Objects.requireNonNullElseGet(level, sequence::level);
        var plan = PlanProblems.orProblem(
                plans.of(WishView.asTaught(slug, forLevel, breathSeconds), print.language(), viewer));
        var ready = sheets.of(plan, print.paper(), print.language(), () -> Caller.of(identity, routing));
        return (seenByAll.isPresent() ? ready.answer() : ready.privately())
                .header(HttpHeaders.CONTENT_LANGUAGE, plan.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(slug))
                .build();
    }

    static String inline(String slug) {
        return "inline; filename=\"%s.pdf\"".formatted(slug);
    }
}
