package dev.sthira.session.figure;

import dev.sthira.kit.person.Person;
import dev.sthira.session.day.ZoneQuery;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jspecify.annotations.Nullable;

/// How much a person practises.
@Path("/stats")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TotalsResource {
    private final Diaries diaries;
    private final SecurityIdentity identity;

    TotalsResource(Diaries diaries, SecurityIdentity identity) {
        this.diaries = diaries;
        this.identity = identity;
    }

    @GET
    @Path("/me/totals")
    @Operation(
            operationId = "getOwnTotals",
            summary = "Read what you practised by day, week, month or year",
            description =
                    "Practices and entries. Each belongs to the day it began on, as that was for you then: a day begins when"
                            + " you said it does, or at 04:00. A day counts with at least a minute held on it. Weeks are ISO weeks."
                            + " All days of the first and the last week, month or year are in it; 400 of them at most.")
    @APIResponse(
            responseCode = "200",
            description = "The totals",
            content =
                    @Content(
                            schema = @Schema(implementation = TotalsView.class),
                            examples = @ExampleObject(name = "totals", ref = "PracticeTotals")))
    public TotalsView totals(@BeanParam SpanQuery spans, @BeanParam ZoneQuery zone) {
        Diary diary = diary(zone);
        return TotalsView.of(diary, spans.by(), spans.totals(diary));
    }

    @GET
    @Path("/me/streak")
    @Operation(
            operationId = "getOwnStreak",
            summary = "Read your days in a row",
            description =
                    "A day counts with at least a minute held. Rest days, days of your pause and dates that your zone left"
                            + " out neither count nor break, whatever was done on them. Today may still come. Every seven days that"
                            + " counted in a row earn a freeze, and two are kept at most; a single missed day uses one by itself"
                            + " and does not count. A second missed day behind it, or one without a freeze, ends the streak and"
                            + " its freezes. Rest days and the pause are those of now, for the past too.")
    @APIResponse(
            responseCode = "200",
            description = "The streak",
            content =
                    @Content(
                            schema = @Schema(implementation = StreakView.class),
                            examples = @ExampleObject(name = "streak", ref = "StreakStats")))
    public StreakView streak(@BeanParam ZoneQuery zone) {
        return StreakView.of(diary(zone));
    }

    @GET
    @Path("/me/goal")
    @Operation(
            operationId = "getOwnGoal",
            summary = "Read how far you are with your week",
            description =
                    "What `/me/habits` sets for a week, what is done of it in this ISO week, and how many weeks in a row"
                            + " reached it. This week may still come, and one with days of your pause in it breaks no row.")
    @APIResponse(
            responseCode = "200",
            description = "The week",
            content =
                    @Content(
                            schema = @Schema(implementation = WeekGoalView.class),
                            examples = @ExampleObject(name = "goal", ref = "WeekGoal")))
    public WeekGoalView goal(@BeanParam ZoneQuery zone) {
        return WeekGoalView.of(diary(zone));
    }

    @GET
    @Path("/me/heat-map")
    @Operation(
            operationId = "getOwnHeatMap",
            summary = "Read a year day by day",
            description = "Minutes held on each day with practice, in practices and entries that began on it.")
    @APIResponse(
            responseCode = "200",
            description = "The days",
            content =
                    @Content(
                            schema = @Schema(implementation = HeatMapView.class),
                            examples = @ExampleObject(name = "heatMap", ref = "HeatMap")))
    public HeatMapView heatMap(
            @Parameter(description = "Which year; left out: this one", example = "2026")
                    @QueryParam("year")
                    @Min(1900)
                    @Max(2999)
                    @Nullable
                    Integer year,
            @BeanParam ZoneQuery zone) {
        Diary diary = diary(zone);
        return HeatMapView.of(diary.heatMap(year == null ? diary.today().getYear() : year));
    }

    @GET
    @Path("/me/years/{year}")
    @Operation(
            operationId = "getOwnYear",
            summary = "Look back on a year",
            description =
                    "Practices and entries that began in it: how many, days that count, minutes held, the longest streak begun"
                            + " in it, the class practised most often (of several, the one held longest), the pose held"
                            + " longest in sessions, and when in the day most began.")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content =
                    @Content(
                            schema = @Schema(implementation = YearReviewView.class),
                            examples = @ExampleObject(name = "year", ref = "YearReview")))
    public YearReviewView year(
            @Parameter(description = "Which year", example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year,
            @BeanParam ZoneQuery zone) {
        Diary diary = diary(zone);
        var poses = diaries.poses(person(), diary.calendar());
        return YearReviewView.of(
                YearReview.of(diary, poses, year),
                sequence -> diaries.title(person(), sequence).orElse(null));
    }

    private Diary diary(ZoneQuery zone) {
        return diaries.of(person(), zone);
    }

    private Person person() {
        return Person.of(identity);
    }
}
