package dev.sthira.session.session;

import dev.sthira.kit.condition.Condition;
import org.jspecify.annotations.Nullable;

/// What a person takes a session to be when they command it; what is not said may be anything.
///
/// @param version   the version they saw
/// @param condition that of their If-Match
record Expected(@Nullable Integer version, Condition condition) {

    static final Expected ANYTHING = new Expected(null, Condition.of(null, null));

    boolean fits(int present, State state) {
        return (version == null || version == present) && condition.allows(tag(present, state));
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
