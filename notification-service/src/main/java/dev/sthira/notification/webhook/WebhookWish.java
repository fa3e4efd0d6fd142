package dev.sthira.notification.webhook;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.text.Texts;
import dev.sthira.notification.webhook.Webhook.Off;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address and what is to be posted there, as its owner sends it.
@Schema(name = "WebhookWish")
record WebhookWish(
        @Schema(
                required = true,
                description =
                        "Where events are posted: https on port 443, a host of the public internet, at most 1024 characters.",
                examples = "https://builder.example/hooks/sthira",
                maxLength = 1024)
        @Nullable
        String url,

        @Schema(
                required = true,
                description = "What of your sessions is posted there; at least one type.",
                examples = "[\"session-started\", \"session-completed\"]",
                minItems = 1)
        @Nullable
        List<@Nullable EventType> types,

        @Schema(
                description = "A line to know it by.",
                examples = "The lamp in the hall",
                minLength = 1,
                maxLength = 100)
        @Nullable
        String description,

        @Schema(description = "Whether anything is posted there; left out, it is.", defaultValue = "true") @Nullable
        Boolean enabled) {

    private static final int LONGEST_DESCRIPTION = 100;

    /// A wish that makes sense.
    record Checked(URI url, Set<EventType> types, @Nullable String description, boolean enabled) {
        String[] words() {
            return types.stream().sorted().map(EventType::word).toArray(String[]::new);
        }

        String state() {
            return enabled ? "on" : "off";
        }

        @Nullable
        String offReason() {
            return enabled ? null : Off.OWNER.word();
        }
    }

    /// @param judge refuses an address that is well-formed and leads where it must not
    Checked checked(BiConsumer<URI, Checks> judge) {
        var checks = new Checks();
        var address = checks.required("url", url, WebhookWish::uri, "must be an https address");
        if (address != null) {
            judge.accept(address, checks);
        }
        var wanted = checks.required(
                "types", types, WebhookWish::known, "must name at least one type of event, and nothing else");
        var line = checks.optional(
                "description",
                description,
                Texts.upTo(LONGEST_DESCRIPTION),
                "must be one line of 1 to 100 visible characters");
        checks.done();
        if (address == null || wanted == null) {
            throw new IllegalStateException("refused before");
        }
        return new Checked(address, wanted, line, enabled == null || enabled);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<Set<EventType>> known(List<@Nullable EventType> wanted) {
        var types = EnumSet.noneOf(EventType.class);
        for (var type : wanted) {
            if (type == null) {
                return Optional.empty();
            }
            types.add(type);
        }
        return types.isEmpty() ? Optional.empty() : Optional.of(types);
    }
}
