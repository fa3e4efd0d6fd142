package dev.sthira.notification.webhook;

import dev.sthira.notification.webhook.Webhook.Off;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address as its owner sees it.
@Schema(name = "Webhook")
record WebhookView(
        UUID id,

        @Schema(description = "Where events are posted.", examples = "https://builder.example/hooks/sthira")
        URI url,

        @Schema(description = "What is posted there.", examples = "[\"session-started\", \"session-completed\"]")
        List<EventType> types,

        @Schema(examples = "The lamp in the hall") @Nullable String description,

        @Schema(description = "Whether anything is posted there.")
        boolean enabled,

        @Schema(description = "Why not; null if it is.") @Nullable
        Off off,

        @Schema(description = "Since when nothing has arrived there any more; null while all is well.") @Nullable
        Instant failingSince,

        @Schema(
                description =
                        "The key of the signatures, `whsec_` and base64. It is shown once: when the webhook is added, and"
                                + " when its secret is changed; null otherwise.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable
        String secret,

        @Schema(description = "Until when the secret before this one signs too; null if none does.") @Nullable
        Instant oldSecretUntil,

        Instant createdAt) {
    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return of(webhook, webhook.secret().text());
    }

    private static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.types().stream().sorted().toList(),
                webhook.description(),
                webhook.isOn(),
                webhook.off(),
                webhook.failingSince(),
                secret,
                webhook.old() == null ? null : webhook.old().until(),
                webhook.createdAt());
    }
}
