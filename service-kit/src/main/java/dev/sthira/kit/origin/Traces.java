package dev.sthira.kit.origin;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Opens spans for what no framework opens them for: events that are published and taken in, mails and pushes. Where
/// nobody traces it gives [Work#UNSEEN] and makes nothing.
@Singleton
public class Traces {
    /// For where nobody traces.
    public static final Traces OFF = new Traces(OpenTelemetry.noop(), true);

    private final Tracer tracer;
    private final boolean on;

    Traces(OpenTelemetry telemetry, @ConfigProperty(name = TracesWhereTold.OFF) boolean off) {
        this.tracer = telemetry.getTracer("dev.sthira");
        this.on = !off;
    }

    public boolean on() {
        return on;
    }

    /// Begins something; whoever does so closes it.
    ///
    /// @param parent the place in a trace that it hangs on; null where it begins a trace of its own
    public Work begin(Act act, @Nullable String parent) {
        return on
                ? new Work(tracer.spanBuilder(act.name())
                        .setSpanKind(act.kind())
                        .setAllAttributes(act.attributes())
                        .setParent(parent == null ? Context.root() : under(parent))
                        .startSpan())
                : Work.UNSEEN;
    }

    /// Begins something that a request brought about; what comes of a plan alone no trace shows.
    public Work follow(Act act, @Nullable String parent) {
        return parent == null ? Work.UNSEEN : begin(act, parent);
    }

    /// The place in a trace of what is done now, to be kept with what will come of it; null where nobody traces.
    public @Nullable String place() {
        if (!on) {
            return null;
        }
        var span = Span.current().getSpanContext();
        return span.isValid() ? Origin.traceparent(span) : null;
    }

    private static Context under(String parent) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parent.substring(3, 35),
                        parent.substring(36, 52),
                        TraceFlags.fromHex(parent, 53),
                        TraceState.getDefault())));
    }
}
