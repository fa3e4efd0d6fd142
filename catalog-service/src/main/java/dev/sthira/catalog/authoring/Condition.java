package dev.sthira.catalog.authoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The condition a change was sent with: `If-Match` with the tag one has read, or `If-None-Match: *` for something new.
record Condition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    boolean missing() {
        return ifMatch == null && !onlyNew();
    }

    boolean onlyNew() {
        return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
    }

    /// Whether what is there now is what the sender has read. Weak tags never match.
    boolean allows(String fingerprint) {
        return ifMatch != null
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + fingerprint + "\""));
    }
}
