package dev.sthira.session.chart;

import dev.sthira.kit.person.Person;
import dev.sthira.session.day.ZoneQuery;
import dev.sthira.session.figure.By;
import dev.sthira.session.figure.Diaries;
import dev.sthira.session.figure.Diary;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A person's figures as drawings.
@Path("/stats")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(Drawing.TYPE)
class ChartsResource {
    private final Diaries diaries;
    private final SecurityIdentity identity;

    ChartsResource(Diaries diaries, SecurityIdentity identity) {
        this.diaries = diaries;
        this.identity = identity;
    }

    @GET
    @Path("/me/heat-map.svg")
    @Operation(
            operationId = "drawOwnHeatMap",
            summary = "See a year day by day",
            description =
                    "What `/stats/me/heat-map` tells, as a drawing that scales and can be read aloud: a column for each week,"
                            + " Monday on top, the darker the longer (from 1, 10, 20 and 40 minutes on).")
    @APIResponse(
            responseCode = "200",
            description = "The drawing, with title and description",
            headers = {@Header(name = "ETag", ref = "DrawingTag"), @Header(name = "Cache-Control", ref = "DrawingCache")
            },
            content = @Content(mediaType = Drawing.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response heatMap(
            @Parameter(description = "Which year; left out: this one", example = "2026")
                    @QueryParam("year")
                    @Min(1900)
                    @Max(2999)
                    @Nullable
                    Integer year,
            @BeanParam ZoneQuery zone,
            @BeanParam Look look) {
        Diary diary = diaries.of(person(), zone);
        var map = diary.heatMap(year == null ? diary.today().getYear() : year);
        return Drawing.answer(new HeatMapChart(map, diary.today(), look.tongue()).svg(look.theme()), look.tongue());
    }

    @GET
    @Path("/me/weeks.svg")
    @Operation(
            operationId = "drawOwnWeeks",
            summary = "See your minutes week by week",
            description =
                    "What `/stats/me/totals` tells by week, as bars, with the goal of `/me/habits` in minutes as a line.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing, with title and description",
            headers = {@Header(name = "ETag", ref = "DrawingTag"), @Header(name = "Cache-Control", ref = "DrawingCache")
            },
            content = @Content(mediaType = Drawing.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response weeks(
            @Parameter(description = "How many weeks, this one included", example = "12")
                    @QueryParam("weeks")
                    @DefaultValue("12")
                    @Min(4)
                    @Max(53)
                    int weeks,
            @BeanParam ZoneQuery zone,
            @BeanParam Look look) {
        Diary diary = diaries.of(person(), zone);
        var chart = new WeeksChart(diary.lately(By.WEEK, weeks), diary.habit().goalMinutes(), look.tongue());
        return Drawing.answer(chart.svg(look.theme()), look.tongue());
    }

    @GET
    @Path("/me/back.svg")
    @Operation(
            operationId = "drawOwnBack",
            summary = "See how your back was",
            description =
                    "The trend of `/stats/me/back`: the mean of each month as a line, the best and the worst answer as a"
                            + " range, the last 24 months. Below five answers it says how many more it takes.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing, with title and description",
            headers = {@Header(name = "ETag", ref = "DrawingTag"), @Header(name = "Cache-Control", ref = "DrawingCache")
            },
            content = @Content(mediaType = Drawing.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response back(@BeanParam ZoneQuery zone, @BeanParam Look look) {
        var back = diaries.back(person(), diaries.calendar(person(), zone));
        return Drawing.answer(
                BackChart.of(back, back.before().missing(), look.tongue()).svg(look.theme()), look.tongue());
    }

    @GET
    @Path("/me/balance.svg")
    @Operation(
            operationId = "drawOwnBalance",
            summary = "See how left and right are balanced",
            description =
                    "What `/stats/me/balance` tells, as bars that meet: all poses, and the eight held longest. A pose with"
                            + " fewer than five practices says how many more it takes.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing, with title and description",
            headers = {@Header(name = "ETag", ref = "DrawingTag"), @Header(name = "Cache-Control", ref = "DrawingCache")
            },
            content = @Content(mediaType = Drawing.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response balance(@BeanParam ZoneQuery zone, @BeanParam Look look) {
        var balance = diaries.balance(person(), diaries.calendar(person(), zone));
        return Drawing.answer(BalanceChart.of(balance, look.tongue()).svg(look.theme()), look.tongue());
    }

    private Person person() {
        return Person.of(identity);
    }
}
