package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Flaw;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of a wish to change something.
sealed interface EditResult {

    /// What an edit did.
    @Schema(name = "EditEffect")
    enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /// An edition is there, new or as before.
    record Saved(Effect effect, String slug, int version, Written written) implements EditResult {}

    /// It is seen by others, or not any more; a link has a token, which is told only now.
    record Shown(Standing sequence, @Nullable String token) implements EditResult {}

    /// It is withdrawn, now or already before.
    record Withdrawn() implements EditResult {}

    /// Nothing happened, and the caller is told why.
    sealed interface Refused extends EditResult {}

    record Flawed(List<Flaw> flaws) implements Refused {}

    record Unknown() implements Refused {}

    record NotYours() implements Refused {}

    record NoCondition() implements Refused {}

    record Stale(String fingerprint) implements Refused {}

    record AlreadyThere(String slug) implements Refused {}

    /// A name of the form that people's own sequences have.
    record OnesOwnName() implements Refused {}

    record TooMany(String what, int most) implements Refused {}

    record WithdrawnByEditor() implements Refused {}
}
