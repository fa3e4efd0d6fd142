package dev.sthira.notification.message;

import dev.sthira.notification.preference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// One attempt at a message and what it leads to; pure.
///
/// @param number     which attempt it is, from 1
/// @param unknowns   how many earlier attempts had an unknown outcome
/// @param superseded a newer message has come meanwhile
record Attempt(Kind kind, Channel channel, int number, int unknowns, boolean superseded, Instant deadline) {
    State after(Outcome outcome, Instant now, BackOff backOff, RandomGenerator random) {
        return switch (outcome) {
            case Outcome.Accepted _ -> new State.HandedOver();
            case Outcome.Refused(var reason) -> new State.Failed(reason);
            case Outcome.Gone(var reason) -> new State.Failed(reason);
            case Outcome.TooLate _ -> new State.Expired();
            case Outcome.Later later ->
                superseded
                        ? new State.Superseded()
                        : again(now.plus(longer(backOff.after(number, random), later.atLeast())), new State.Expired());
            case Outcome.Lost _ ->
                mayRepost() ? again(now.plus(backOff.after(number, random)), new State.Unknown()) : new State.Unknown();
        };
    }

    private boolean mayRepost() {
        return unknowns < reposts() && !superseded;
    }

    /// How often a message may be posted again when the answer was lost. A push replaces its own earlier
    /// copy (same `Topic`, same tag), so one more is harmless. An e-mail cannot be taken back: a reminder
    /// and a digest are rather skipped than doubled, a summary is worth one more try and an address check
    /// two, each under the same Message-ID, by which mailboxes drop a copy.
    private int reposts() {
        return switch (channel) {
            case PUSH -> kind == Kind.ACCOUNT ? 0 : 1;
            case EMAIL ->
                switch (kind) {
                    case POSE_CUE, SESSION_NUDGE, REMINDER, WEEKLY_DIGEST -> 0;
                    case SUMMARY -> 1;
                    case ACCOUNT -> 2;
                };
        };
    }

    private State again(Instant due, State tooLate) {
        return due.isBefore(deadline) ? new State.Waiting(due) : tooLate;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
