package dev.sthira.web.screen;

import dev.sthira.web.screen.Screen.Paired;
import dev.sthira.web.screen.Screen.Waiting;
import dev.sthira.web.sign.Person;
import dev.sthira.web.sign.SignedIn;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a screen comes to follow somebody: it asks for a code and shows it, and the person enters it elsewhere.
@Path("/screens")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
class ScreensResource {
    private final Screens screens;
    private final ScreenCookie cookie;
    private final SignedIn signedIn;
    private final RoutingContext context;

    ScreensResource(Screens screens, ScreenCookie cookie, SignedIn signedIn, RoutingContext context) {
        this.screens = screens;
        this.cookie = cookie;
        this.signedIn = signedIn;
        this.context = context;
    }

    @POST
    public Response open() {
        return screens.open()
                .map(secret -> fresh(Response.status(201).entity(ScreenView.of(screens.of(secret))))
                        .cookie(cookie.of(secret, (int) Screens.PAIRING_LASTS.toSeconds()))
                        .build())
                .orElseGet(() -> fresh(Response.status(503).header(HttpHeaders.RETRY_AFTER, "60"))
                        .build());
    }

    @GET
    @Path("this")
    public Response look(@Context HttpHeaders headers) {
        return fresh(Response.ok(ScreenView.of(screens.of(secret(headers))))).build();
    }

    @DELETE
    @Path("this")
    public Response leave(@Context HttpHeaders headers) {
        Optional.ofNullable(secret(headers)).ifPresent(screens::leave);
        return fresh(Response.noContent()).cookie(cookie.of("", 0)).build();
    }

    /// The address at which the code is entered, to be scanned.
    @GET
    @Path("this/code.svg")
    @Produces("image/svg+xml")
    public Response scan(@Context HttpHeaders headers, @Context UriInfo here) {
        return screens.of(secret(headers))
                .filter(Waiting.class::isInstance)
                .map(screen -> here.getBaseUriBuilder()
                        .path("pair")
                        .queryParam("code", ((Waiting) screen).code())
                        .build())
                .map(address -> fresh(Response.ok(QrCode.svg(address.toString()))))
                .orElseGet(() -> fresh(Response.status(404)))
                .build();
    }

    @PUT
    @Path("{code: [0-9]{6}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> pair(@PathParam("code") String code, @Nullable Pairing wish) {
        if (wish == null) {
            return Uni.createFrom().item(fresh(Response.status(400)).build());
        }
        return Uni.createFrom()
                .completionStage(() -> signedIn.person(context).toCompletionStage())
                .map(person -> fresh(Response.status(
                                person.map(each -> pair(code, each, wish)).orElse(401)))
                        .build());
    }

    private int pair(String code, Person person, Pairing wish) {
        return screens.pair(code, person, wish.mayPause()) ? 204 : 404;
    }

    private @Nullable String secret(HttpHeaders headers) {
        var sent = headers.getCookies().get(cookie.name());
        return sent == null ? null : sent.getValue();
    }

    private static ResponseBuilder fresh(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// @param mayPause whether the screen may also pause the class and go on with it
    record Pairing(boolean mayPause) {}

    /// @param state `waiting` with a code, `paired` with a name, or `none`
    record ScreenView(
            String state, @Nullable String code, @Nullable String name, boolean mayPause) {
        static ScreenView of(Optional<Screen> screen) {
            return switch (screen.orElse(null)) {
                case null -> new ScreenView("none", null, null, false);
                case Waiting waiting -> new ScreenView("waiting", waiting.code(), null, false);
                case Paired paired -> new ScreenView("paired", null, paired.name(), paired.mayPause());
            };
        }
    }
}
