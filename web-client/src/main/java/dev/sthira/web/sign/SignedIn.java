package dev.sthira.web.sign;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who has signed in with the browser that asks. Nobody, where that is not certain: a cookie that is too old or not
/// ours
/// is as good as none.
@ApplicationScoped
public class SignedIn {
    private final IdentityProviderManager providers;

    SignedIn(IdentityProviderManager providers) {
        this.providers = providers;
    }

    /// The person, or nobody.
    public Future<Optional<Person>> person(RoutingContext context) {
        return ask(context, SignedIn::person);
    }

    private static Optional<Person> person(SecurityIdentity identity) {
        var access = identity.getCredential(AccessTokenCredential.class);
        var id = identity.getCredential(IdTokenCredential.class);
        if (access == null || id == null) {
            return Optional.empty();
        }
        JsonObject claims = claims(id.getToken());
        String name = claims.getString("name", claims.getString("preferred_username", ""));
        return Optional.of(new Person(claims.getString("sub", ""), name, roles(access.getToken()), access.getToken()));
    }

    private <T> Future<Optional<T>> ask(RoutingContext context, Function<SecurityIdentity, Optional<T>> question) {
        Promise<Optional<T>> answer = Promise.promise();
        QuarkusHttpUser.getSecurityIdentity(context, providers)
                .subscribe()
                .with(
                        identity -> answer.complete(identity == null ? Optional.empty() : question.apply(identity)),
                        uncertain -> answer.complete(Optional.empty()));
        return answer.future();
    }

    /// Issuers say roles in the token for the services, which need not be one that can be read here.
    private static List<String> roles(String token) {
        try {
            return claims(token).getJsonArray("groups", new JsonArray()).stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
        } catch (RuntimeException notToBeRead) {
            return List.of();
        }
    }

    /// It comes from the issuer itself.
    private static JsonObject claims(String token) {
        String body = token.split("[.]")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
    }
}
