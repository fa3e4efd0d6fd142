package dev.sthira.notification.signup;

import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.contact.EmailAddress;
import dev.sthira.notification.link.LinkToken;
import dev.sthira.notification.link.Page;
import dev.sthira.notification.link.Pages;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Ask for the cheat sheet, confirm, get it.
@Path("/sign-ups")
@Tag(name = "Sign-up")
@PermitAll
@RunOnVirtualThread
public class SignUpsResource {
    private final SignUps signUps;
    private final Pages pages;
    private final SignUpSettings settings;

    SignUpsResource(SignUps signUps, Pages pages, SignUpSettings settings) {
        this.signUps = signUps;
        this.pages = pages;
        this.settings = settings;
    }

    /// Who wants the cheat sheet.
    @Schema(name = "SignUpWish")
    record Post(
            @Schema(
                    required = true,
                    description = "The e-mail address, ASCII.",
                    examples = "maya@example.org",
                    maxLength = 254)
            @Nullable
            String email) {
        private EmailAddress address() {
            var checks = new Checks();
            var address = checks.required(
                    "email", email, EmailAddress::of, "must be an e-mail address such as maya@example.org");
            checks.done();
            return Objects.requireNonNull(address);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for the cheat sheet",
            description =
                    "A mail with a confirmation link goes to the address. The answer is the same for every address.")
    @APIResponse(responseCode = "202", description = "Accepted: look into the mailbox")
    @APIResponse(responseCode = "422", description = "That is no e-mail address")
    @APIResponse(responseCode = "429", description = "Too many requests from this network; see Retry-After")
    public Response request(@Nullable Post body, @Context HttpServerRequest request) {
        var network = request.remoteAddress().hostAddress();
        return switch (signUps.request(Checks.body(body).address(), network)) {
            case SignUps.Answer.Accepted() -> Response.accepted().build();
            case SignUps.Answer.TooMany(var retryAfter) -> throw tooMany(retryAfter);
        };
    }

    @GET
    @Path("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "A page with the button that confirms the address",
            description = "Changes nothing: mail scanners open every link.")
    @APIResponse(responseCode = "404", description = "The link is unknown or older than two days")
    public Response page(@Parameter(description = "The secret from the confirmation mail.") @RestPath String token) {
        return signUps.isOpen(LinkToken.opened(token))
                ? pages.ok(Page.saying(
                                "Is this your address?",
                                "Confirm it, and the cheat sheet of the back-strengthening class is yours.")
                        .with(new Page.Form("Yes, show me the cheat sheet", Map.of())))
                : gone();
    }

    @POST
    @Path("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "Confirm the address",
            description = "Sends the cheat sheet once, however often it is confirmed.")
    @APIResponse(responseCode = "200", description = "Confirmed; the page has the link to the cheat sheet")
    @APIResponse(responseCode = "404", description = "The link is unknown or older than two days")
    public Response confirm(@Parameter(description = "The secret from the confirmation mail.") @RestPath String token) {
        return signUps.confirm(LinkToken.opened(token))
                ? pages.ok(Page.saying(
                                "Welcome to the mat",
                                "Here is every pose of the class. We have sent you the link as well, so that you find it again.")
                        .with(new Page.Anchor("Open the cheat sheet", settings.cheatSheet())))
                : gone();
    }

    private Response gone() {
        return pages.answer(
                Status.NOT_FOUND,
                Page.saying(
                        "This link has had its day",
                        "Confirmation links work for two days. Sign up again, and a fresh one is on its way."));
    }

    private static HttpProblem tooMany(Duration retryAfter) {
        return HttpProblem.builder()
                .withStatus(Status.TOO_MANY_REQUESTS)
                .withTitle("Too many sign-ups")
                .withDetail("Too many sign-ups came from your network in this hour. Try again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()))
                .build();
    }
}
