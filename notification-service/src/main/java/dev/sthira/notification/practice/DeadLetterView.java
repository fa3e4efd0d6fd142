package dev.sthira.notification.practice;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A record that could not be read, as an operator sees it; what it says is not shown.
@Schema(name = "DeadLetter")
record DeadLetterView(
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

    static DeadLetterView of(ConsumerRecord<byte[], byte[]> letter, @Nullable Instant redrivenAt) {
        return new DeadLetterView(
                letter.partition(),
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                said(letter, "dead-letter-reason"),
                said(letter, "dead-letter-topic"),
                said(letter, "dead-letter-partition"),
                said(letter, "dead-letter-offset"),
                shortened(Glance.text(letter.headers(), "ce_type")),
                letter.value() == null ? 0 : letter.value().length,
                redrivenAt);
    }

    private static String said(ConsumerRecord<byte[], byte[]> letter, String header) {
        return Objects.requireNonNullElse(shortened(Glance.text(letter.headers(), header)), "");
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
