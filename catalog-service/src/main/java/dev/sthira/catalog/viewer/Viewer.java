package dev.sthira.catalog.viewer;

import dev.sthira.kit.condition.Fingerprint;
import dev.sthira.kit.person.Person;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as seeing and changing sequences goes.
///
/// @param person   whose token it is; null without one
/// @param editor   whether the shared catalog may be edited
/// @param linkHash fingerprint of the link's token that was sent along; null without one
public record Viewer(
        @Nullable Person person, boolean editor, @Nullable String linkHash) {
    /// The header that carries the token of a link.
    public static final String LINK_HEADER = "Sthira-Link";

    /// The role that edits the shared catalog.
    public static final String EDITOR = "catalog-editor";

    /// Somebody without a token or a link.
    public static final Viewer ANYBODY = new Viewer(null, false, null);

    public static Viewer of(SecurityIdentity identity, @Nullable String link) {
        var person = identity.isAnonymous() ? null : Person.of(identity);
        return new Viewer(person, identity.hasRole(EDITOR), link == null ? null : hash(link));
    }

    public boolean is(@Nullable Person other) {
        return person != null && person.equals(other);
    }

    /// The person, where the address asks for a token anyway.
    public Person known() {
        return Objects.requireNonNull(person);
    }

    public static String hash(String token) {
        return Fingerprint.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
