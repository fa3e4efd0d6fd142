package dev.sthira.session.person;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever makes the request under way.
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The subject of their token.
    public Person person() {
        return new Person(identity.getPrincipal().getName());
    }
}
