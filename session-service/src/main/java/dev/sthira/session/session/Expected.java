package dev.sthira.session.session;

import dev.sthira.kit.condition.EntityTags;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person takes a session to be when they command it; what is not said may be anything.
///
/// @param version the version they saw
/// @param tags    the entity tags of their If-Match
record Expected(@Nullable Integer version, Optional<EntityTags> tags) {

    static final Expected ANYTHING = new Expected(null, Optional.empty());

    static Expected of(@Nullable Integer version, @Nullable List<String> ifMatch) {
        return new Expected(version, EntityTags.of(ifMatch));
    }

    boolean fits(int present, State state) {
        return (version == null || version == present)
                && tags.map(sent -> sent.matchStrongly(tag(present, state))).orElse(true);
    }

    /// The entity tag of a session: it changes with each command, and when the session comes to its end by itself.
    /// In between a client reckons on from what it has.
    static String tag(int version, State state) {
        return tag(version, state instanceof State.Over);
    }

    static String tag(int version, boolean over) {
        return "v" + version + (over ? "-over" : "");
    }
}
