package dev.sthira.session.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.InvalidParameter;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A month of a person's practices, day by day.
@Path("/stats/me/calendar")
@Tag(name = "Practices")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CalendarResource {
    private static final String A_MONTH = "[0-9]{4}-[0-9]{2}";

    private final History history;
    private final SecurityIdentity identity;

    CalendarResource(History history, SecurityIdentity identity) {
        this.history = history;
        this.identity = identity;
    }

    @GET
    @Operation(
            operationId = "getPracticeCalendar",
            summary = "Look at a month of practice",
            description =
                    "Each day of the month with how many practices began on it and for how many minutes. A practice"
                            + " before your day begins (four in the morning if you have not said otherwise) belongs to the day"
                            + " before.")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject(name = "calendar", ref = "PracticeCalendar")))
    public CalendarView calendar(
            @Parameter(
                            description = "The month",
                            example = "2026-11",
                            required = true,
                            schema = @Schema(implementation = String.class, pattern = "^" + A_MONTH + "$"))
                    @QueryParam("month")
                    String month,
            @BeanParam ZoneQuery zone) {
        return history.calendar(Person.of(identity), month(month), zone.place());
    }

    private static YearMonth month(String text) {
        try {
            if (text != null && text.matches(A_MONTH)) {
                YearMonth month = YearMonth.parse(text);
                if (DaySpan.knows(month.atDay(1))) {
                    return month;
                }
            }
        } catch (DateTimeException none) {
            // Refused below, like anything else that is none.
        }
        throw InvalidParameter.query("month", "must be a month of 1970 to 3000, such as 2026-11");
    }
}
