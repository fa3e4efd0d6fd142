package dev.sthira.notification.signup;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.rate.NetworkAddress;
import dev.sthira.notification.contact.EmailAddress;
import dev.sthira.notification.link.OpenedLink;
import dev.sthira.notification.link.Page;
import dev.sthira.notification.link.Pages;
import dev.sthira.notification.link.Reader;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Ask for the cheat sheet, confirm, get it.
@Path("/sign-ups")
@Tag(name = "Sign-up")
@PermitAll
@RunOnVirtualThread
public class SignUpsResource {
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final SignUps signUps;
    private final Sequences sequences;
    private final Pages pages;

    SignUpsResource(SignUps signUps, Sequences sequences, Pages pages) {
        this.signUps = signUps;
        this.sequences = sequences;
        this.pages = pages;
    }

    /// Who wants the cheat sheet, and of which class.
    @Schema(name = "SignUpWish")
    record Post(
            @Schema(
                    required = true,
                    description = "The e-mail address, ASCII.",
                    examples = "maya@example.org",
                    maxLength = 254)
            @Nullable
            String email,

            @Schema(
                    description = "The slug of a class that everybody may see; left out, the back-strengthening class.",
                    examples = "back-strengthening",
                    maxLength = 80)
            @Nullable
            String sequence) {

        /// The address, unless something makes no sense.
        private EmailAddress checked(Predicate<String> isClass) {
            var checks = new Checks();
            var address = checks.required(
                    "email", email, EmailAddress::of, "must be an e-mail address such as maya@example.org");
            if (sequence != null && !(SLUG.matcher(sequence).matches() && isClass.test(sequence))) {
                checks.refuse("sequence", "is no class that everybody may see; leave it out, or choose another");
            }
            checks.done();
            return Objects.requireNonNull(address);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "askForCheatSheet",
            summary = "Ask for the cheat sheet",
            description =
                    "A mail with a confirmation link goes to the address, unless it was asked within the last hour and has not"
                            + " answered yet: the link it has still works. The answer is the same for every address.")
    @APIResponse(responseCode = "202", description = "Accepted: look into the mailbox.")
    @APIResponse(responseCode = "429", ref = "TooManySignUps")
    public void request(@Nullable Post body, @BeanParam Reader reader, @Context HttpServerRequest request) {
        var network = NetworkAddress.of(request.remoteAddress());
        var wish = Checks.body(body);
        var address = wish.checked(slug -> sequences.of(slug).isPresent());
        switch (signUps.request(address, wish.sequence(), network, reader.language())) {
            case SignUps.Answer.Accepted() -> {}
            case SignUps.Answer.TooMany(var wait) -> throw SignUpProblems.tooMany(wait);
        }
    }

    @GET
    @Path("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "openSignUp",
            summary = "A page with the button that confirms the address",
            description = "Changes nothing: mail scanners open every link.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "LinkGone")
    public Response page(@BeanParam OpenedLink link, @BeanParam Reader reader) {
        var language = reader.language();
        return signUps.open(link.token())
                .map(wanted -> pages.ok(
                        Page.saying(language, language.say("address.subject"), wanted.say("sign-up.ask", language))
                                .with(new Page.Form(language.say("sign-up.show"), Map.of()))))
                .orElseGet(() -> gone(language));
    }

    @POST
    @Path("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "confirmSignUp",
            summary = "Confirm the address",
            description = "Answers with the link to the cheat sheet, and sends it once, however often it is confirmed.")
    @APIResponse(responseCode = "200", ref = "Page")
    @APIResponse(responseCode = "404", ref = "LinkGone")
    public Response confirm(@BeanParam OpenedLink link, @BeanParam Reader reader) {
        var language = reader.language();
        return signUps.confirm(link.token(), language)
                .map(sheet -> pages.ok(Page.saying(language, language.say("sheet.headline"), language.say("sheet.sent"))
                        .with(new Page.Anchor(language.say("sheet.open"), sheet))))
                .orElseGet(() -> gone(language));
    }

    private Response gone(Language language) {
        return pages.answer(
                Status.NOT_FOUND,
                Page.saying(language, language.say("address.gone"), language.say("sign-up.gone-why")));
    }
}
