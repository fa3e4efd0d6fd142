package dev.sthira.session.plan;

/// A kept plan that is missing or that this version cannot read: what follows it stands still, everything else goes on.
public final class UnreadablePlan extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadablePlan(String id, Throwable cause) {
        super("plan " + id + " cannot be read", cause);
    }

    UnreadablePlan(String id) {
        super("there is no plan " + id);
    }
}
