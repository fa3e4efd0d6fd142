package dev.sthira.kit.test;

import java.util.Map;

/// A span as a collector got it.
///
/// @param service who sent it
/// @param parent  the id of the span it hangs on; empty where it hangs on none
/// @param kind    as the protocol counts them: 1 internal, 2 server, 3 client, 4 producer, 5 consumer
/// @param failed  whether its status is an error
public record SeenSpan(
        String service,
        String trace,
        String id,
        String parent,
        String name,
        int kind,
        Map<String, String> attributes,
        boolean failed) {
    public static final int SERVER = 2;
    public static final int CLIENT = 3;
    public static final int PRODUCER = 4;
    public static final int CONSUMER = 5;

    /// Whether it is one of these in that trace.
    public boolean is(String trace, int kind, String name) {
        return this.trace.equals(trace) && this.kind == kind && this.name.equals(name);
    }

    public boolean isChildOf(SeenSpan other) {
        return trace.equals(other.trace) && parent.equals(other.id);
    }
}
