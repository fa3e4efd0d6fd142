package dev.sthira.notification.reminder;

import dev.sthira.notification.link.Page;
import dev.sthira.notification.link.Pages;
import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.sequence.Sequences;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
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
            description = "Named as Accept-Language likes it. A class that is not for everybody has no page.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "NoSuchClass")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public Response page(
            @Parameter(description = "The slug of a class.", example = "back-strengthening") @RestPath String sequence,
            @Parameter(description = "The languages that the reader likes.", example = "de-CH, en;q=0.5")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String languages) {
        if (!ReminderWish.isSlug(sequence)) {
            return noSuchClass();
        }
        return sequences
                .of(sequence)
                .map(known -> invitation(known, known.title(PublishedSequence.languages(languages))))
                .orElseGet(() -> sequences.lack(sequence) ? noSuchClass() : notYet());
    }

    private Response invitation(PublishedSequence known, String title) {
        var page = pages.ok(Page.saying(
                        title,
                        known.minutes() == null
                                ? "Your mat is waiting."
                                : "It takes about %d minutes. Your mat is waiting.".formatted(known.minutes()),
                        "Press start in the app you practise with, and come to your mat.")
                .with(new Page.Anchor("Look at the class", settings.classUrl().resolve(known.slug()))));
        return Response.fromResponse(page)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private Response noSuchClass() {
        return pages.answer(
                Status.NOT_FOUND,
                Page.saying("There is no class here", "It may have moved on, or it may be somebody's own."));
    }

    private Response notYet() {
        var page = pages.answer(
                Status.SERVICE_UNAVAILABLE, Page.saying("The mats are being unrolled", "Come back in a moment."));
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, A_MOMENT)
                .build();
    }
}
