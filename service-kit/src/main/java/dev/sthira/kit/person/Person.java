package dev.sthira.kit.person;

import io.quarkus.security.identity.SecurityIdentity;

/// Somebody with a token, by its subject: a random id, never a name or an address.
public record Person(String id) {
    public Person {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person has an id");
        }
    }

    /// The person whose token came with the request; only where the address asks for one.
    public static Person of(SecurityIdentity identity) {
        return new Person(identity.getPrincipal().getName());
    }
}
