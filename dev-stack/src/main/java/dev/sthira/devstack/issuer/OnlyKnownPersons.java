package dev.sthira.devstack.issuer;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Turns away who is not one of the demo persons; the library itself would sign in anybody. */
final class OnlyKnownPersons implements Route {

    private static final String REFUSAL = """
            {"error": "invalid_grant", "error_description": "The parameter username must be one of %s."}
            """;

    @Override
    public boolean match(OAuth2HttpRequest request) {
        var path = request.getOriginalUrl().encodedPath();
        return request.getMethod().equals("POST")
                && (path.endsWith("/authorize") || path.endsWith("/token") && !isFollowUp(request))
                && !isKnown(request.getFormParameters().get("username"));
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        var names = Person.ALL.stream().map(Person::name).toList();
        return new OAuth2HttpResponse(
                Headers.of("Content-Type", "application/json"), 400, REFUSAL.formatted(String.join(", ", names)), null);
    }

    /** Whether the person was named at an earlier step. */
    private static boolean isFollowUp(OAuth2HttpRequest request) {
        var grant = request.getFormParameters().get("grant_type");
        return "authorization_code".equals(grant) || "refresh_token".equals(grant);
    }

    private static boolean isKnown(@Nullable String name) {
        return name != null && Person.named(name).isPresent();
    }
}
