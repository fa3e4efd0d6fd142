package dev.sthira.session.audience;

import dev.sthira.session.figure.By;
import dev.sthira.session.session.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// When everybody practises, and who comes back, for analysts.
@Path("/stats")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@RolesAllowed("analyst")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AudienceResource {

    /// A week goes on until it is over for everybody: in the last zone, and with days that begin late.
    private static final Duration LAST_ZONE = Duration.ofHours(36);

    private final WeekRows rows;
    private final Sessions sessions;
    private final SmallGroups small;

    AudienceResource(WeekRows rows, Sessions sessions, AudienceSettings settings) {
        this.rows = rows;
        this.sessions = sessions;
        this.small = new SmallGroups(settings.fewestPeople());
    }

    @GET
    @Path("/weeks")
    @Operation(
            operationId = "getPeopleWeeks",
            summary = "Read who practises week by week",
            description =
                    "How many people are new, returning, resurrected and dormant in each of the last ISO weeks that are over"
                            + " everywhere. Sessions that are over and entries count, whatever was held, in the week of the day"
                            + " that they belong to; whoever had their account erased does not. A number of fewer than"
                            + " `fewestPeople` is null, and so is another where subtraction would tell it.")
    @APIResponse(
            responseCode = "200",
            description = "The weeks",
            content =
                    @Content(
                            schema = @Schema(implementation = WeeksView.class),
                            examples = @ExampleObject(name = "weeks", ref = "PeopleWeeks")))
    public WeeksView weeks(
            @Parameter(description = "How many weeks", example = "2")
                    @QueryParam("weeks")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(104)
                    int weeks) {
        return WeeksView.of(rows.cohorts(thisWeek(), small), weeks, small);
    }

    @GET
    @Path("/retention")
    @Operation(
            operationId = "getRetention",
            summary = "Read who comes back",
            description =
                    "People by the ISO week of their first practice, and how many of them practised in each week behind it, up"
                            + " to the last one that is over everywhere. What counts is what counts in `/stats/weeks`. A number"
                            + " is null where it, or what is left of its cohort, is fewer than `fewestPeople`, and where"
                            + " subtraction from those of other cohorts would tell it.")
    @APIResponse(
            responseCode = "200",
            description = "The cohorts",
            content =
                    @Content(
                            schema = @Schema(implementation = RetentionView.class),
                            examples = @ExampleObject(name = "retention", ref = "Retention")))
    public RetentionView retention(
            @Parameter(description = "How many cohorts, one a week", example = "3")
                    @QueryParam("weeks")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(104)
                    int weeks) {
        return RetentionView.of(rows.cohorts(thisWeek(), small), weeks, small);
    }

    @GET
    @Path("/hours")
    @Operation(
            operationId = "getBusyHours",
            summary = "Read when sessions begin",
            description =
                    "Sessions that are over by weekday and hour, in the local time that each had where its person was; those of"
                            + " people who had not said where they are, or whose account is erased, are in none. An hour that"
                            + " fewer than `fewestPeople` different people began a session in is left out.")
    @APIResponse(
            responseCode = "200",
            description = "The hours",
            content =
                    @Content(
                            schema = @Schema(implementation = HoursView.class),
                            examples = @ExampleObject(name = "hours", ref = "BusyHours")))
    public HoursView hours() {
        return HoursView.of(rows.hours(), small);
    }

    private LocalDate thisWeek() {
        return By.WEEK.start(LocalDate.ofInstant(sessions.now().minus(LAST_ZONE), ZoneOffset.UTC));
    }
}
