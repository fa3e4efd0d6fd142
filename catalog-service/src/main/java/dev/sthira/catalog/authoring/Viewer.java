package dev.sthira.catalog.authoring;

import dev.sthira.kit.condition.Fingerprint;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as seeing and changing sequences goes.
///
/// @param subject  subject of the token; null without one
/// @param editor   whether the shared catalog may be edited
/// @param linkHash fingerprint of the link's token that was sent along; null without one
public record Viewer(
        @Nullable String subject, boolean editor, @Nullable String linkHash) {
    /// The header that carries the token of a link.
    public static final String LINK_HEADER = "Sthira-Link";

    /// Somebody without a token or a link.
    public static final Viewer ANYBODY = new Viewer(null, false, null);

    static final String EDITOR = "catalog-editor";

    public static Viewer of(SecurityIdentity identity, @Nullable String link) {
        var subject = identity.isAnonymous() ? null : identity.getPrincipal().getName();
        return new Viewer(subject, identity.hasRole(EDITOR), link == null ? null : hash(link));
    }

    boolean owns(Standing sequence) {
        return subject != null && subject.equals(sequence.owner());
    }

    /// Whether it is theirs to change: their own, or the shared catalog's for an editor.
    boolean mayEdit(Standing sequence) {
        return sequence.owner() == null ? editor : owns(sequence);
    }

    static String hash(String token) {
        return Fingerprint.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
