package dev.sthira.session.practice;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.day.DayCut;
import dev.sthira.session.day.PersonDays;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Days as they would have been where their person is now.
@Path("/me/days/recut")
@Tag(name = "Habits")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RecutResource {

    /// Which days.
    @Schema(name = "Recut")
    record Recut(
            @Schema(
                    description =
                            "Practices and entries that began before this day, as it is now, stay as they are; null or left"
                                    + " out: all are cut anew.",
                    pattern = DATE_SYNTAX,
                    examples = "2026-11-01")
            @Nullable
            String from) {
        private static final String DATE_SYNTAX = "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$";
        private static final Pattern DATE = Pattern.compile(DATE_SYNTAX);

        private @Nullable LocalDate checked() {
            var checks = new Checks();
            LocalDate first = checks.optional("from", from, Recut::date, "must be a date such as 2026-11-01");
            checks.done();
            return first;
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }

    /// What came of it.
    @Schema(name = "RecutDays")
    record RecutView(
            @Schema(description = "The zone you told.", examples = "Europe/Lisbon")
            String zone,

            @Schema(description = "When your day begins.", pattern = "^[0-9]{2}:[0-9]{2}$", examples = "04:00")
            String startsAt,

            @Schema(description = "How many practices and entries are on another day now.", examples = "2")
            int changed) {}

    private final Recutting recutting;
    private final PersonDays days;
    private final SecurityIdentity identity;

    RecutResource(Recutting recutting, PersonDays days, SecurityIdentity identity) {
        this.recutting = recutting;
        this.days = days;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recutDays",
            summary = "Cut your days anew",
            description =
                    "A practice keeps the day it was on where you were then; moving, or another beginning of the day, changes"
                            + " nothing of it. This gives practices and entries the days they are on by the zone and"
                            + " the beginning that you have told now. Done again, it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "All are cut",
            content =
                    @Content(
                            schema = @Schema(implementation = RecutView.class),
                            examples = @ExampleObject(name = "recut", ref = "RecutDays")))
    @APIResponse(responseCode = "409", ref = "ZoneNotTold")
    public RecutView recut(
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Recut.class),
                                            example = """
                                                    {"from": "2026-11-01"}"""))
                    @Nullable
                    Recut asked) {
        var person = Person.of(identity);
        LocalDate from = asked == null ? null : asked.checked();
        DayCut cut = days.of(person).cut().orElseThrow(DayProblems::zoneNotTold);
        int changed = recutting.recut(person, cut, from);
        return new RecutView(cut.zone().name(), shown(cut.starts()), changed);
    }

    private static String shown(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
