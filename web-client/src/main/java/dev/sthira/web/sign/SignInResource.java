package dev.sthira.web.sign;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way in, and who came.
@Path("/")
class SignInResource {
    private final SignedIn signedIn;
    private final RoutingContext context;

    SignInResource(SignedIn signedIn, RoutingContext context) {
        this.signedIn = signedIn;
        this.context = context;
    }

    /// Whoever gets here has signed in, and goes on to where they wanted to be.
    @GET
    @Path("sign-in")
    @Authenticated
    public Response signIn(@QueryParam("to") @Nullable String to) {
        return Response.seeOther(URI.create(ReturnPath.of(to)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /// Where the issuer sends people back to. The code they bring is redeemed on the way here; then they go on to where
    /// they began.
    @GET
    @Path("signed-in")
    @Authenticated
    public Response signedIn() {
        return signIn(null);
    }

    /// The session is ended on the way here, here and at the issuer; nobody gets to the end of it.
    @GET
    @Path("sign-out")
    @Authenticated
    public Response signOut() {
        return signIn(null);
    }

    @GET
    @Path("person")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> person() {
        return Uni.createFrom()
                .completionStage(() -> signedIn.person(context).toCompletionStage())
                .map(person -> Response.ok(PersonView.of(person))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    /// @param name null while nobody has signed in
    /// @param roles what the menu goes by
    record PersonView(@Nullable String name, List<String> roles) {
        static PersonView of(Optional<Person> person) {
            return person.map(each -> new PersonView(each.name(), each.roles()))
                    .orElse(new PersonView(null, List.of()));
        }
    }
}
