package dev.sthira.devstack.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody to sign in as: the subject is opaque and stays the same for ever. */
record Person(String name, String subject, String fullName, String locale, List<String> roles) {

    static final List<Person> ALL = List.of(
            new Person("maya", "6f0c8a52-3d1e-4c57-9b7a-2f4f0e6d81a3", "Maya Sommer", "en", List.of("practitioner")),
            new Person("jonas", "b27e91d4-58c6-4f0b-8a35-c91d7be04f62", "Jonas Berg", "de", List.of("practitioner")),
            new Person(
                    "ana",
                    "0d94b6e7-a1f8-4e23-b5c0-7e8136d2a95f",
                    "Ana Duarte",
                    "pt",
                    List.of("analyst", "practitioner")),
            new Person(
                    "elif",
                    "e83a5c1b-7f42-4d96-8e0d-1b65fa9c3704",
                    "Elif Kaya",
                    "tr",
                    List.of("catalog-editor", "practitioner")),
            new Person(
                    "noor",
                    "4b7f2d90-6a15-4e8c-a3f1-d25c80b94e67",
                    "Noor Haddad",
                    "fr",
                    List.of("operator", "practitioner")));

    static Optional<Person> named(String name) {
        return ALL.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /** What a token says about the person. */
    Map<String, Object> claims() {
        return Map.of(
                "sub", subject,
                "aud", List.of("sthira"),
                "preferred_username", name,
                "name", fullName,
                "email", name + "@example.org",
                "email_verified", true,
                "locale", locale,
                "groups", roles);
    }
}
