package dev.sthira.notification.effect;

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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whether people practise when they are reminded, for analysts.
@Path("/stats/reminders")
@Tag(name = "Reminders")
@SecurityRequirement(name = "token")
@RolesAllowed("analyst")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class EffectResource {
    private final Answers answers;
    private final EffectSettings settings;
    private final InstantSource clock;

    EffectResource(Answers answers, EffectSettings settings, InstantSource clock) {
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getReminderEffect",
            summary = "Whether people practise when they are reminded",
            description =
                    "For analysts, week by week. A reminder is followed if any session of its person begins within two hours"
                            + " after it was due; whether the session went on to its end does not matter. It is compared with the"
                            + " same moment seven days (168 hours) before, if nothing was sent to the person within twelve hours of"
                            + " that moment, if they had practised at some time before that day, and if they had not practised on"
                            + " that day yet; who has practised is not reminded either. Reminders without such a moment are in"
                            + " `sent` and not in `compared`. What this shows is what goes together: whoever is reminded may have"
                            + " chosen days on which they would have practised anyway, and days without a reminder may be days of"
                            + " travel or illness, or of somebody whose reminders come less often since they were ignored. A week"
                            + " is counted once, when it is over everywhere; whoever had their account erased is in none. A number"
                            + " that fewer than `fewestPeople` different people are behind is null, and so is any that it could be"
                            + " subtracted from; for the same reason nothing is told above weeks.")
    @APIResponse(responseCode = "200", description = "The weeks.")
    public EffectView effect(
            @Parameter(description = "How many weeks", example = "2")
                    @QueryParam("weeks")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(104)
                    int weeks) {
        return EffectView.of(answers.weeks(weeks, clock.instant()), settings.fewestPeople());
    }
}
