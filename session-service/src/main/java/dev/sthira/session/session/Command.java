package dev.sthira.session.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What a person did to a session: the log of these and the plan are all there is to know about it.
///
/// @param version number of the command in its session, from 1 without a gap; the session's version after it
/// @param at      the effective instant on the database's clock, never before an earlier command's
public record Command(int version, Kind kind, Instant at) {

    /// What can be commanded.
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        SKIP,
        END;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind of that word, exactly as [#word()] writes it.
        public static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
