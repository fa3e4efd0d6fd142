package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.notification.contact.WallTimes;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.link.Reader;
import dev.sthira.notification.text.Language;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// When a person usually practises, for whoever asks when to be reminded.
@Path("/me/practice-times")
@Tag(name = "Reminders")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PracticeTimesResource {
    private final Days days;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    PracticeTimesResource(Days days, SecurityIdentity caller, InstantSource clock) {
        this.days = days;
        this.caller = caller;
        this.clock = clock;
    }

    /// A habit.
    @Schema(name = "PracticeTime")
    record Usual(
            @Schema(examples = "monday") DayOfWeek weekday,

            @Schema(description = "To five minutes.", examples = "07:10", pattern = WallTimes.SYNTAX)
            String time,

            @Schema(description = "How many practices began about then.", examples = "4")
            int practices,

            @Schema(
                    description = "The same in a sentence, as Accept-Language likes it.",
                    examples = "You usually practise at 07:10 on Monday.")
            String text) {
        static Usual of(Suggestion suggestion, Language language) {
            return new Usual(
                    suggestion.weekday(),
                    suggestion.time().toString(),
                    suggestion.practices(),
                    language.say(
                            "usual.time",
                            suggestion.time(),
                            suggestion.weekday().getDisplayName(TextStyle.FULL, language.locale())));
        }
    }

    /// All of them.
    @Schema(name = "PracticeTimes")
    record View(
            @Schema(description = "From Monday on; none where no habit shows.")
            List<Usual> items,

            @Schema(description = "How many practices of the last eight weeks were looked at.", examples = "5")
            int practices,

            @Schema(
                    description = "Why there is none, as Accept-Language likes it; null if there is one.",
                    examples =
                            "There are not enough practices yet to see a habit: it takes three about the same time of a weekday, within eight weeks.")
            @Nullable
            String text) {}

    @GET
    @Operation(
            operationId = "listPracticeTimes",
            summary = "When I usually practise",
            description =
                    "To set up a reminder by; nothing is set up or sent by itself. A habit is three practices or more that went"
                            + " to their end in the last eight weeks and began on the same weekday within 45 minutes of each other's"
                            + " middle, with at most half as many others on that weekday.")
    @APIResponse(responseCode = "200", description = "The times, or why there are none.")
    public View times(
            @Parameter(
                            description = "The IANA zone to tell them in; left out, the one in `/me/day`, or else UTC.",
                            example = "Europe/Berlin")
                    @RestQuery
                    @Nullable
                    String zone,
            @BeanParam Reader reader) {
        var where = Optional.ofNullable(zone)
                .map(name -> Zones.of(name)
                        .orElseThrow(
                                () -> InvalidParameter.query("zone", "must be an IANA zone such as Europe/Berlin")));
        var usual = days.usual(Person.of(caller), where.orElse(null), clock.instant());
        var language = reader.language();
        var items = usual.times().stream().map(each -> Usual.of(each, language)).toList();
        return new View(items, usual.practices(), items.isEmpty() ? language.say("usual.none") : null);
    }
}
