package dev.sthira.session.session;

import dev.sthira.kit.condition.Condition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person takes a session to be when they command it; what is not said may be anything.
///
/// @param version   the version they saw
/// @param condition that of their If-Match
record Expected(@Nullable Integer version, Condition condition) {

    static final Expected ANYTHING = new Expected(null, Condition.of(null, null));

    boolean fits(int present, State state) {
        String tag = tag(present, state instanceof State.Over);
        return (version == null || version == present)
                && condition.allows(sent -> withoutNumber(sent).equals(tag));
    }

    /// The entity tag of a session. While it is running it has the number of the last event behind the version: what is
    /// to be seen has changed with each of them, what a command is based on has not. So it is with who is there.
    static String tag(int version, Standing standing, int number, List<? extends @Nullable Object> there) {
        String tag = standing == Standing.RUNNING
                ? "v%d.%d".formatted(version, number)
                : tag(version, standing == Standing.COMPLETED || standing == Standing.ABANDONED);
        return there.stream().allMatch(Objects::isNull)
                ? tag
                : tag + "." + Integer.toUnsignedString(there.toString().hashCode());
    }

    private static String tag(int version, boolean over) {
        return "v" + version + (over ? "-over" : "");
    }

    private static String withoutNumber(String tag) {
        return tag.replaceFirst("([.][0-9]+)+$", "");
    }
}
