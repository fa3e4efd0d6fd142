package dev.sthira.notification.device;

import dev.sthira.notification.preference.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A subscription as a browser's `PushSubscription.toJSON()` gives it, with what the device asks for.
@Schema(name = "Subscription")
record SubscriptionWish(
        @Schema(
                required = true,
                description =
                        "Where the push service takes messages: https, a known push service, at most 1024 characters.",
                examples = "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABl",
                maxLength = 1024)
        @Nullable
        String endpoint,

        @Schema(description = "As browsers send it, in milliseconds; not used, a gone subscription says so itself.")
        @Nullable
        BigDecimal expirationTime,

        @Schema(required = true) @Nullable Keys keys,

        @Schema(
                required = true,
                description =
                        "What the device asks for; at least one, and not `weekly-digest` or `account`, which come by mail only.",
                examples = "[\"pose-cue\",\"summary\"]",
                minItems = 1)
        @Nullable
        List<@Nullable Kind> kinds,

        @Schema(description = "A name to know it by.", examples = "Maya's watch", minLength = 1, maxLength = 60)
        @Nullable
        String label) {

    /// The device's half of the encryption (RFC 8291).
    @Schema(name = "SubscriptionKeys")
    record Keys(
            @Schema(
                    required = true,
                    description =
                            "Public key: an uncompressed point on P-256, 65 bytes in base64url; standard base64 is read too.",
                    examples =
                            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
            @Nullable
            String p256dh,

            @Schema(
                    required = true,
                    description = "Shared secret, 16 bytes in base64url; standard base64 is read too.",
                    examples = "BTBZMqHH6r4Tts7J_aSIgg")
            @Nullable
            String auth) {}
}
