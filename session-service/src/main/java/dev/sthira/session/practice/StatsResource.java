package dev.sthira.session.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.session.plan.SharedSequences;
import dev.sthira.session.practice.SequenceFigures.Starts;
import dev.sthira.session.practice.SequenceFiguresView.VersionView;
import dev.sthira.session.session.Sessions;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Figures: a person's own, and for analysts those of a sequence.
@Path("/stats")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class StatsResource {

    private final Practices practices;
    private final SequencePractices sequences;
    private final Sessions sessions;
    private final SharedSequences catalog;
    private final PracticeSettings settings;
    private final SecurityIdentity identity;

    StatsResource(
            Practices practices,
            SequencePractices sequences,
            Sessions sessions,
            SharedSequences catalog,
            PracticeSettings settings,
            SecurityIdentity identity) {
        this.practices = practices;
        this.sequences = sequences;
        this.sessions = sessions;
        this.catalog = catalog;
        this.settings = settings;
        this.identity = identity;
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(
            operationId = "getOwnStats",
            summary = "Read your own figures",
            description = "Minutes per ISO week, days in a row, and what you have held per pose and side.")
    @APIResponse(
            responseCode = "200",
            description = "Your figures",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonFiguresView.class),
                            examples = @ExampleObject(name = "personStats", ref = "PersonStats")))
    public PersonFiguresView mine(
            @Parameter(description = "IANA time zone that days and weeks are in", example = "Europe/Berlin")
                    @QueryParam("zone")
                    @DefaultValue("UTC")
                    String zone,
            @Parameter(description = "How many weeks, this one included", example = "4")
                    @QueryParam("weeks")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(53)
                    int weeks) {
        Zone place = Zone.of(zone)
                .orElseThrow(() ->
                        InvalidParameter.query("zone", "must be the name of an IANA time zone, such as Europe/Berlin"));
        LocalDate today = LocalDate.ofInstant(sessions.now(), place.rules());
        var person = Person.of(identity);
        return PersonFiguresView.of(
                place,
                today,
                PersonFigures.of(practices.practised(person), place.rules(), today, weeks),
                practices.held(person));
    }

    @GET
    @Path("/sequences/{slug}")
    @RolesAllowed("analyst")
    @Operation(
            operationId = "getSequenceStats",
            summary = "Read how a sequence fares",
            description = "Starts, completion and drop-off per step for each version, over everybody. A version that"
                    + " fewer than `fewestPeople` different people have started shows no figures, since one of them"
                    + " could be recognised. A sequence that you may not see in the catalog is not to be seen here.")
    @APIResponse(
            responseCode = "200",
            description = "The figures; no versions as long as nobody has started it",
            content =
                    @Content(
                            schema = @Schema(implementation = SequenceFiguresView.class),
                            examples = @ExampleObject(name = "sequenceStats", ref = "SequenceStats")))
    public SequenceFiguresView sequence(
            @Parameter(description = "The sequence's slug", example = "back-strengthening")
                    @PathParam("slug")
                    @Pattern(regexp = "[a-z0-9-]{1,80}")
                    String slug,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (!catalog.shows(authorization, slug)) {
            throw Checks.notFound();
        }
        return new SequenceFiguresView(
                slug,
                settings.fewestPeople(),
                sequences.starts(slug).stream()
                        .map(starts -> version(slug, starts))
                        .toList());
    }

    private VersionView version(String slug, Starts starts) {
        return starts.people() < settings.fewestPeople()
                ? SequenceFiguresView.tooFewPeople(starts.version())
                : SequenceFiguresView.of(sequences.figures(slug, starts));
    }
}
