package dev.sthira.kit.origin;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Where something comes from.
///
/// @param requestId   of the request that brought it about; none where no request did
/// @param traceparent its place in a trace (W3C Trace Context), where somebody traces
public record Origin(@Nullable String requestId, @Nullable String traceparent) {
    /// No request and no trace.
    public static final Origin NONE = new Origin(null, null);

    /// The header of a Kafka record with the id of the request that brought it about.
    public static final String REQUEST_ID_OF_RECORD = "sthira_request_id";

    /// The header with the place in a trace, of a request and of a Kafka record.
    public static final String TRACEPARENT = "traceparent";

    private static final String REQUEST_ID_IN_LOGS = "requestId";
    private static final String TRACE_ID_IN_LOGS = "traceId";
    private static final String TRACEPARENT_IN_CONTEXT = "traceparent";

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern PLACE_IN_A_TRACE =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /// What was said, as far as it can be meant: anything else counts as not said.
    static Origin of(@Nullable String requestId, @Nullable String traceparent) {
        return new Origin(meant(requestId, REQUEST_ID), meant(traceparent, PLACE_IN_A_TRACE));
    }

    /// What a Kafka record says about it.
    ///
    /// @param header the value of a header; null where there is none
    public static Origin ofRecord(UnaryOperator<@Nullable String> header) {
        return of(header.apply(REQUEST_ID_OF_RECORD), header.apply(TRACEPARENT));
    }

    /// Where what is done now comes from.
    public static Origin current() {
        var span = Span.current().getSpanContext();
        return new Origin(
                (String) MDC.get(REQUEST_ID_IN_LOGS),
                span.isValid() ? traceparent(span) : (String) MDC.get(TRACEPARENT_IN_CONTEXT));
    }

    /// The same request, at the place in the trace that some work on its behalf has.
    public Origin at(Work work) {
        return work.isSeen() ? new Origin(requestId, work.place()) : this;
    }

    /// The headers of a Kafka record that something of this origin is told in.
    public Map<String, String> headersOfRecord() {
        if (equals(NONE)) {
            return Map.of();
        }
        var headers = new TreeMap<String, String>();
        if (requestId != null) {
            headers.put(REQUEST_ID_OF_RECORD, requestId);
        }
        if (traceparent != null) {
            headers.put(TRACEPARENT, traceparent);
        }
        return headers;
    }

    /// Lets log lines name this origin until it is closed.
    public Named inLogs() {
        if (equals(NONE)) {
            return () -> {};
        }
        remember();
        return Origin::forget;
    }

    /// Log lines name an origin, until this is closed.
    @FunctionalInterface
    public interface Named extends AutoCloseable {
        @Override
        void close();
    }

    private static void forget() {
        MDC.remove(REQUEST_ID_IN_LOGS);
        MDC.remove(TRACEPARENT_IN_CONTEXT);
        MDC.remove(TRACE_ID_IN_LOGS);
    }

    /// Lets log lines of the request under way name this origin.
    void remember() {
        put(REQUEST_ID_IN_LOGS, requestId);
        put(TRACEPARENT_IN_CONTEXT, traceparent);
        put(TRACE_ID_IN_LOGS, traceparent == null ? null : traceparent.substring(3, 35));
    }

    private static void put(String name, @Nullable String value) {
        if (value != null) {
            MDC.put(name, value);
        }
    }

    /// A span's place in its trace, as the header tells it.
    static String traceparent(SpanContext span) {
        return "00-%s-%s-%s"
                .formatted(
                        span.getTraceId(),
                        span.getSpanId(),
                        span.getTraceFlags().asHex());
    }

    private static @Nullable String meant(@Nullable String said, Pattern form) {
        return said != null && form.matcher(said).matches() ? said : null;
    }
}
