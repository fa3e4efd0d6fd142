package dev.sthira.web.screen;

import java.time.Instant;

/// A screen that follows somebody, or waits for somebody to enter its code.
public sealed interface Screen {
    Instant until();

    /// @param code what it shows
    record Waiting(String code, Instant until) implements Screen {}

    /// @param token the newest access token of the person
    /// @param mayPause whether it may also pause the class and go on with it
    record Paired(String subject, String name, String token, boolean mayPause, Instant until) implements Screen {
        Paired with(String newer) {
            return new Paired(subject, name, newer, mayPause, until);
        }
    }
}
