package dev.sthira.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A record that could not be read, as an operator sees it; what it says is not shown.
public record DeadLetter(
        @Schema(description = "The partition of the dead-letter topic.", examples = "2")
        int partition,

        @Schema(description = "Its offset there.", examples = "17")
        long offset,

        @Schema(description = "When it was put aside.") Instant at,

        @Schema(description = "Why, in words that quote nothing of it.", examples = "the body must be JSON in UTF-8")
        String reason,

        @Schema(description = "The topic it came from.", examples = "sthira.session-events")
        String topic,

        @Schema(description = "The partition of that topic.", examples = "17")
        String fromPartition,

        @Schema(description = "Its offset there.", examples = "204512")
        String fromOffset,

        @Schema(
                description = "The type of event it says it is; null if it does not say.",
                examples = "dev.sthira.pose-start")
        @Nullable
        String type,

        @Schema(description = "How many bytes its body has.", examples = "312")
        int bytes,

        @Schema(description = "When it had its effect after all; null while it has not.") @Nullable
        Instant redrivenAt) {

    private static final int LONGEST = 200;

    static DeadLetter of(ConsumerRecord<byte[], byte[]> letter, @Nullable Instant redrivenAt) {
        return new DeadLetter(
                letter.partition(),
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                said(letter, "dead-letter-reason"),
                said(letter, "dead-letter-topic"),
                said(letter, "dead-letter-partition"),
                said(letter, "dead-letter-offset"),
                shortened(text(letter.headers(), "ce_type")),
                letter.value() == null ? 0 : letter.value().length,
                redrivenAt);
    }

    private static String said(ConsumerRecord<byte[], byte[]> letter, String header) {
        return Objects.requireNonNullElse(shortened(text(letter.headers(), header)), "");
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
