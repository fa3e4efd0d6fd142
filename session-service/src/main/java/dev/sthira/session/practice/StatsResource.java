package dev.sthira.session.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.session.day.ZoneQuery;
import dev.sthira.session.figure.Diaries;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A person's own figures.
@Path("/stats")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class StatsResource {

    private final Practices practices;
    private final Diaries diaries;
    private final SecurityIdentity identity;

    StatsResource(Practices practices, Diaries diaries, SecurityIdentity identity) {
        this.practices = practices;
        this.diaries = diaries;
        this.identity = identity;
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(
            operationId = "getOwnStats",
            summary = "Read your own figures",
            description =
                    "Minutes per ISO week, days in a row, and what you have held per pose and side. Practices and entries"
                            + " are in it; each belongs to the day it began on. The addresses below this one say more of each.")
    @APIResponse(
            responseCode = "200",
            description = "Your figures",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonFiguresView.class),
                            examples = @ExampleObject(name = "personStats", ref = "PersonStats")))
    public PersonFiguresView mine(
            @BeanParam ZoneQuery zone,
            @Parameter(description = "How many weeks, this one included", example = "4")
                    @QueryParam("weeks")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(53)
                    int weeks) {
        var person = Person.of(identity);
        return PersonFiguresView.of(diaries.of(person, zone), weeks, practices.held(person));
    }
}
