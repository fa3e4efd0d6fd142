package dev.sthira.notification.action;

import dev.sthira.notification.link.OpenedLink;
import dev.sthira.notification.link.Page;
import dev.sthira.notification.link.Pages;
import dev.sthira.notification.link.Reader;
import dev.sthira.notification.text.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the buttons of a notification do. Opening the address changes nothing.
@Path("/actions/{token}")
@Tag(name = "Actions")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ActionsResource {
    private final Actions actions;
    private final Pages pages;
    private final InstantSource clock;

    ActionsResource(Actions actions, Pages pages, InstantSource clock) {
        this.actions = actions;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "openAction",
            summary = "A page with the button that does it",
            description =
                    "Changes nothing: links are opened ahead of time. For browsers that show a push by themselves.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "NoSuchAction")
    @APIResponse(responseCode = "410", ref = "ActionOver")
    public Response page(@BeanParam OpenedLink link, @BeanParam Reader reader) {
        var language = reader.language();
        var offered = actions.offered(link.secret());
        if (offered.isEmpty()) {
            return answer(new Done.Unknown(), language);
        }
        var offer = offered.get();
        if (!clock.instant().isBefore(offer.until())) {
            return answer(new Done.Over(), language);
        }
        return actions.isDone(offer)
                ? answer(new Done.Before(offer.deed()), language)
                : pages.ok(asked(offer.deed(), language));
    }

    @POST
    @Operation(
            operationId = "act",
            summary = "Do what the button of a notification says",
            description =
                    "Without signing in: the address is signed, and good for a while. Once, on whichever device: again,"
                            + " it answers that it is done, and changes nothing. A practice goes on or ends within a second.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "NoSuchAction")
    @APIResponse(responseCode = "409", ref = "NothingToDo")
    @APIResponse(responseCode = "410", ref = "ActionOver")
    public Response act(@BeanParam OpenedLink link, @BeanParam Reader reader) {
        return answer(actions.act(link.secret(), clock.instant()), reader.language());
    }

    private static Page asked(Deed deed, Language language) {
        var title = language.say("action." + deed.word());
        return Page.saying(language, title, language.say("action.ask." + deed.word()))
                .with(new Page.Form(title, Map.of()));
    }

    private Response answer(Done done, Language language) {
        return switch (done) {
            case Done.Now(var deed) ->
                pages.ok(Page.saying(
                        language, language.say("action.is-done"), language.say("action.done." + deed.word())));
            case Done.Before(var deed) ->
                pages.ok(Page.saying(
                        language, language.say("action.was-done"), language.say("action.done." + deed.word())));
            case Done.NothingToDo() -> refused(Status.CONFLICT, "action.nothing", language);
            case Done.Over() -> refused(Status.GONE, "action.over", language);
            case Done.Unknown() -> refused(Status.NOT_FOUND, "action.unknown", language);
        };
    }

    private Response refused(Status status, String key, Language language) {
        return pages.answer(status, Page.saying(language, language.say(key), language.say(key + "-why")));
    }
}
