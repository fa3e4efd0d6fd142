package dev.sthira.kit.request;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Refuses a token that is signed well but names nobody: its subject must be an opaque id, its end a date of this
/// world.
@ApplicationScoped
public class OddTokens implements SecurityIdentityAugmentor {
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final long YEAR_9999 = 253_402_300_799L;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous() || isSensible(identity)
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().failure(new AuthenticationFailedException("the token names nobody"));
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
