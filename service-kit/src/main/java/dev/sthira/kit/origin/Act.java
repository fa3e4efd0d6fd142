package dev.sthira.kit.origin;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;

/// Something that is done with messages again and again, as a trace shows it: the words of OpenTelemetry's conventions
/// for messaging. One constant per act, so that nothing is made where nobody traces.
///
/// @param name       what its spans are called: the operation and the destination
/// @param attributes the same on each of its spans
public record Act(SpanKind kind, String name, Attributes attributes) {

    /// Hands a record over to a topic.
    public static Act publishing(String topic) {
        return of(SpanKind.PRODUCER, "send", "kafka", topic);
    }

    /// Takes a record of a topic in, as one of a group.
    public static Act taking(String topic, String group) {
        var act = of(SpanKind.CONSUMER, "process", "kafka", topic);
        return new Act(
                act.kind(),
                act.name(),
                act.attributes().toBuilder()
                        .put("messaging.consumer.group.name", group)
                        .build());
    }

    /// Sends something out of the house.
    ///
    /// @param system what takes it, such as `smtp`
    public static Act sending(String system, String destination) {
        return of(SpanKind.CLIENT, "send", system, destination);
    }

    private static Act of(SpanKind kind, String operation, String system, String destination) {
        return new Act(
                kind,
                operation + " " + destination,
                Attributes.of(
                        AttributeKey.stringKey("messaging.system"), system,
                        AttributeKey.stringKey("messaging.destination.name"), destination,
                        AttributeKey.stringKey("messaging.operation.name"), operation,
                        AttributeKey.stringKey("messaging.operation.type"), operation));
    }
}
