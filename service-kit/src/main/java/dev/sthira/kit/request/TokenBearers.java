package dev.sthira.kit.request;

import dev.sthira.kit.rate.RateLimits;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Looks at whoever shows a good token: a subject that names nobody, or an end that is no date of this world, is no
/// token at all, and each request is taken off the person's allowance.
@ApplicationScoped
public class TokenBearers implements SecurityIdentityAugmentor {
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final long YEAR_9999 = 253_402_300_799L;

    private final RateLimits limits;

    TokenBearers(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (!isSensible(identity)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the token names nobody"));
        }
        return limits.take(identity.getPrincipal().getName(), HttpSecurityUtils.getRoutingContextAttribute(identity))
                .map(refusal -> Uni.createFrom().<SecurityIdentity>failure(refusal))
                .orElseGet(() -> Uni.createFrom().item(identity));
    }

    private static boolean isSensible(SecurityIdentity identity) {
        var name = identity.getPrincipal().getName();
        return name != null && SUBJECT.matcher(name).matches() && endsInThisWorld(identity);
    }

    private static boolean endsInThisWorld(SecurityIdentity identity) {
        return !(identity.getPrincipal() instanceof JsonWebToken token)
                || (token.getExpirationTime() > 0 && token.getExpirationTime() <= YEAR_9999);
    }
}
