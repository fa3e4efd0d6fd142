package dev.sthira.notification.unsubscribe;

import dev.sthira.kit.problem.ProblemAnswers;
import dev.sthira.notification.link.OpenedLink;
import dev.sthira.notification.link.Page;
import dev.sthira.notification.link.Pages;
import dev.sthira.notification.link.Reader;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.text.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// One click ends mails: no sign-in, no cookie, no redirect, no question asked. Opening the address changes nothing.
@Path("/u/{token}")
@Tag(name = "Unsubscribe")
@PermitAll
@RunOnVirtualThread
public class UnsubscribeResource {
    private static final String FIELD = "List-Unsubscribe";
    private static final String VALUE = "One-Click";

    private final Unsubscribes unsubscribes;
    private final Pages pages;
    private final ProblemAnswers problems;

    UnsubscribeResource(Unsubscribes unsubscribes, Pages pages, ProblemAnswers problems) {
        this.unsubscribes = unsubscribes;
        this.pages = pages;
        this.problems = problems;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "openUnsubscribe",
            summary = "A page with the button that ends these mails",
            description = "Changes nothing: mail scanners open every link.")
    @APIResponse(responseCode = "200", ref = "Page")
    public Response page(@BeanParam OpenedLink link, @BeanParam Reader reader) {
        var language = reader.language();
        return pages.ok(Page.saying(
                        language,
                        language.say("unsubscribe.ask", mails(link, language)),
                        language.say("unsubscribe.one-click"))
                .with(new Page.Form(language.say("unsubscribe.stop"), Map.of(FIELD, VALUE))));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "unsubscribe",
            summary = "End these mails (RFC 8058)",
            description =
                    "The body is List-Unsubscribe=One-Click. Doing it again, or with an unknown token, answers the same.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "400", ref = "NotOneClick")
    public Response end(
            @BeanParam OpenedLink link,
            @BeanParam Reader reader,
            @Schema(pattern = "^" + VALUE + "$", examples = VALUE) @RestForm(FIELD) @Nullable String field) {
        if (!VALUE.equals(field)) {
            throw UnsubscribeProblems.NOT_ONE_CLICK.problem("Send the body List-Unsubscribe=One-Click as a form.");
        }
        var language = reader.language();
        var mails = mails(link, language);
        unsubscribes.end(link.token());
        return pages.ok(Page.saying(
                language,
                language.say("unsubscribe.done"),
                language.say("unsubscribe.no-more", mails),
                language.say("page.farewell")));
    }

    // What the framework throws at a form that it cannot decode.
    @ServerExceptionMapper
    Response unreadable(IllegalArgumentException cause, UriInfo uri) {
        return problems.answer(UnsubscribeProblems.NOT_ONE_CLICK.problem("The form cannot be read."), uri);
    }

    private String mails(OpenedLink link, Language language) {
        var kind = unsubscribes.scope(link.token()).flatMap(Unsubscribes.Scope::kind);
        return language.say("unsubscribe.mails." + kind.map(Kind::word).orElse("unknown"));
    }
}
