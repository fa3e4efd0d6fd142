package dev.sthira.kit.origin;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/// One thing under way that a trace shows as a span, from its beginning until it is closed. Whoever tells it something
/// tells no address, no token and nothing about a person.
public final class Work implements AutoCloseable {
    /// What no trace shows: telling it anything does nothing.
    public static final Work UNSEEN = new Work(Span.getInvalid());

    private static final String MESSAGE = "messaging.message.id";
    private static final String PARTITION = "messaging.destination.partition.id";

    private final Span span;
    private @Nullable Scope scope;

    Work(Span span) {
        this.span = span;
    }

    /// Whether somebody sees it; what is costly to tell need not be told otherwise.
    public boolean isSeen() {
        return this != UNSEEN;
    }

    /// Its place in the trace, for whatever comes of it.
    String place() {
        return Origin.traceparent(span.getSpanContext());
    }

    /// The message it is done with.
    public Work message(@Nullable String id) {
        span.setAttribute(MESSAGE, id);
        return this;
    }

    /// The partition of the topic, where it has any.
    public Work partition(int number) {
        if (isSeen()) {
            span.setAttribute(PARTITION, Integer.toString(number));
        }
        return this;
    }

    public Work tell(String name, String value) {
        span.setAttribute(name, value);
        return this;
    }

    public Work tell(String name, long value) {
        span.setAttribute(name, value);
        return this;
    }

    /// What this thread does until it is closed is a part of it.
    @SuppressWarnings("MustBeClosedChecker") // It is closed with this.
    public Work here() {
        if (isSeen()) {
            scope = span.makeCurrent();
        }
        return this;
    }

    /// It did not come off, for a reason in a word.
    public void failed(String reason) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute("error.type", reason);
    }

    @Override
    public void close() {
        if (scope != null) {
            scope.close();
        }
        span.end();
    }
}
