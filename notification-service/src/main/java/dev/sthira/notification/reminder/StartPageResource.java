package dev.sthira.notification.reminder;

import dev.sthira.notification.link.Page;
import dev.sthira.notification.link.Pages;
import dev.sthira.notification.link.Reader;
import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where a reminder leads until a client of its own takes its place.
@Path("/start/{sequence}")
@Tag(name = "Reminders")
@PermitAll
@RunOnVirtualThread
public class StartPageResource {
    private static final int A_MOMENT = 5;

    private final Sequences sequences;
    private final Pages pages;
    private final ReminderSettings settings;

    StartPageResource(Sequences sequences, Pages pages, ReminderSettings settings) {
        this.sequences = sequences;
        this.pages = pages;
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "openStartPage",
            summary = "A page that invites to a class",
            description =
                    "Named as Accept-Language likes it. A class that is not for everybody has no page. What a reminder"
                            + " wishes of the class stands in the query, for a client that takes the place of this page; here"
                            + " the minutes are told.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "NoSuchClass")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public Response page(
            @Parameter(description = "The slug of a class.", example = "back-strengthening") @RestPath String sequence,
            @Parameter(description = "How many minutes the class is to take.", example = "20")
                    @RestQuery
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 240, message = "must be at most 240")
                    @Nullable
                    Integer minutes,
            @BeanParam Reader reader) {
        var language = reader.language();
        if (!ReminderWish.isSlug(sequence)) {
            return noSuchClass(language);
        }
        return sequences
                .of(sequence)
                .map(known -> invitation(
                        known,
                        minutes == null ? known.minutes() : minutes,
                        reader.language(known.titles().keySet())))
                .orElseGet(() -> sequences.lack(sequence) ? noSuchClass(language) : notYet(language));
    }

    private Response invitation(PublishedSequence known, @Nullable Integer minutes, Language language) {
        var waiting = minutes == null
                ? language.say("reminder.waiting")
                : language.say("start.takes", language.counted("minutes", minutes));
        return pages.ok(Page.saying(language, known.title(language), waiting, language.say("start.press"))
                .with(new Page.Anchor(
                        language.say("start.look"), settings.classUrl().resolve(known.slug()))));
    }

    private Response noSuchClass(Language language) {
        return pages.answer(
                Status.NOT_FOUND, Page.saying(language, language.say("start.none"), language.say("start.none-why")));
    }

    private Response notYet(Language language) {
        var page = pages.answer(
                Status.SERVICE_UNAVAILABLE,
                Page.saying(language, language.say("start.not-yet"), language.say("start.not-yet-why")));
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, A_MOMENT)
                .build();
    }
}
