package dev.sthira.devstack.webpush;

/** A device could not make sense of an encrypted message; the message says why. */
public final class UnreadableMessageException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableMessageException(String message) {
        super(message);
    }

    UnreadableMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
