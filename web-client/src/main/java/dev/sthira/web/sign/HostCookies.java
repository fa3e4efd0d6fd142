package dev.sthira.web.sign;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Gives the cookies of the sign-in the prefix `__Host-`, so that no other host can set them; the library that makes
/// them
/// knows them without it. Over plain http, where browsers take no such cookie, they keep their names.
@ApplicationScoped
class HostCookies {
    private static final String PREFIX = "__Host-";
    private static final String OURS = "q_";
    private static final int BEFORE_SIGN_IN = 400;

    private final SignSettings settings;

    HostCookies(SignSettings settings) {
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        if (settings.tls()) {
            filters.register(HostCookies::rename, BEFORE_SIGN_IN);
        }
    }

    private static void rename(RoutingContext context) {
        MultiMap asked = context.request().headers();
        String cookies = asked.get("Cookie");
        if (cookies != null) {
            asked.set("Cookie", inner(cookies));
        }
        context.addHeadersEndHandler(ended -> {
            MultiMap answered = context.response().headers();
            List<String> given = answered.getAll("Set-Cookie").stream()
                    .map(HostCookies::outer)
                    .toList();
            if (!given.isEmpty()) {
                answered.set("Set-Cookie", given);
            }
        });
        context.next();
    }

    /// Without our cookies that lack the prefix, since anybody may have set those.
    static String inner(String header) {
        return Arrays.stream(header.split("; *"))
                .filter(cookie -> !cookie.startsWith(OURS))
                .map(cookie -> cookie.startsWith(PREFIX + OURS) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    static String outer(String cookie) {
        return cookie.startsWith(OURS) ? PREFIX + cookie : cookie;
    }
}
