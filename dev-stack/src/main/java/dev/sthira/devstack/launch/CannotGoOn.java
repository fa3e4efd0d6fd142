package dev.sthira.devstack.launch;

/** Something the person at the keyboard can put right; the message says what, and no stack trace is shown. */
public final class CannotGoOn extends RuntimeException {

    /** @param message what is wrong and what to do, in whole sentences */
    public CannotGoOn(String message) {
        super(message);
    }

    /** @param cause kept for the log only */
    public CannotGoOn(String message, Throwable cause) {
        super(message, cause);
    }
}
