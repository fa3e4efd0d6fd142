package dev.sthira.devstack.standin;

/** A stand-in could not start or go on; the message says to a person what is the matter and what to do about it. */
public final class StandInException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StandInException(String message) {
        super(message);
    }

    public StandInException(String message, Throwable cause) {
        super(message, cause);
    }
}
