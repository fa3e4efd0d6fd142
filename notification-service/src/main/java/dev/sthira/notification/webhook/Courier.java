package dev.sthira.notification.webhook;

import dev.sthira.notification.egress.EgressClient;
import dev.sthira.notification.egress.EgressGuard;
import dev.sthira.notification.egress.EgressGuard.Verdict;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/// Signs an event and posts it to an address, once. The address is judged anew each time, and what was judged is
/// dialled.
@Singleton
class Courier {
    private final EgressGuard guard;
    private final EgressClient client;
    private final WebhookSettings settings;
    private final InstantSource clock;

    Courier(EgressGuard guard, EgressClient client, WebhookSettings settings, InstantSource clock) {
        this.guard = guard;
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    Verdict judge(URI url) {
        return guard.judgeAnyHost(url, settings.loopbackPorts().orElse(Set.of()));
    }

    Answer post(Webhook webhook, UUID id, String content) {
        return switch (judge(webhook.url())) {
            case Verdict.Dial dial -> post(webhook, dial, id, content.getBytes(StandardCharsets.UTF_8));
            case Verdict.Refused _ -> Answer.none("address-refused");
            case Verdict.Unresolved() -> Answer.none("unresolved");
        };
    }

    private Answer post(Webhook webhook, Verdict.Dial dial, UUID id, byte[] body) {
        var now = clock.instant();
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Content-Type", "application/json")
                .set("User-Agent", "Sthira-Webhooks/1")
                .set("webhook-id", id.toString())
                .set("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .set("webhook-signature", Signature.of(webhook.secrets(now), id.toString(), now, body));
        try {
            var answer = client.post(webhook.url(), dial, headers, body, settings.answer());
            return Answer.of(answer.status(), answer.retryAfter());
        } catch (EgressClient.Unreachable _) {
            return Answer.none("unreachable");
        } catch (EgressClient.NoAnswer _) {
            return Answer.none("no-answer");
        }
    }
}
