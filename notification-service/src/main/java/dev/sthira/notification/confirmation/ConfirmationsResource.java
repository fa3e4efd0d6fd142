package dev.sthira.notification.confirmation;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where the owner of an address says that it is theirs.
@Path("/confirmations/{token}")
@Tag(name = "Contact")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ConfirmationsResource {
    private final Confirmations confirmations;
    private final Pages pages;

    ConfirmationsResource(Confirmations confirmations, Pages pages) {
        this.confirmations = confirmations;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "openConfirmation",
            summary = "A page with the button that confirms the address of a contact",
            description = "Changes nothing: mail scanners open every link.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "LinkGone")
    public Response page(@BeanParam OpenedLink link, @BeanParam Reader reader) {
        var language = reader.language();
        return confirmations.isOpen(link.token())
                ? pages.ok(Page.saying(language, language.say("address.subject"), language.say("confirmation.ask"))
                        .with(new Page.Form(language.say("confirmation.yes"), Map.of())))
                : gone(language);
    }

    @POST
    @Operation(
            operationId = "confirmContact",
            summary = "Confirm the address of a contact",
            description = "Doing it again changes nothing.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "LinkGone")
    public Response confirm(@BeanParam OpenedLink link, @BeanParam Reader reader) {
        var language = reader.language();
        return confirmations.confirm(link.token())
                ? pages.ok(Page.saying(
                        language,
                        language.say("confirmation.thanks"),
                        language.say("confirmation.from-now-on"),
                        language.say("page.farewell")))
                : gone(language);
    }

    private Response gone(Language language) {
        return pages.answer(
                Status.NOT_FOUND,
                Page.saying(language, language.say("address.gone"), language.say("confirmation.gone-why")));
    }
}
