package dev.sthira.notification.webhook;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.egress.EgressGuard.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Adds and changes webhooks as their owner wishes. An address is judged before any transaction begins, as its name may
/// take long to be resolved.
@ApplicationScoped
class Registering {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Courier courier;
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final SecureRandom random;

    Registering(
            Webhooks webhooks,
            Deliveries deliveries,
            Courier courier,
            WebhookSettings settings,
            InstantSource clock,
            SecureRandom random) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /// The wish, if it makes sense and its address may be posted to.
    WebhookWish.Checked checked(WebhookWish wish) {
        return wish.checked(this::judge);
    }

    private void judge(URI url, Checks checks) {
        switch (courier.judge(url)) {
            case Verdict.Dial _ -> {}
            case Verdict.Refused(var reason) -> checks.refuse("url", reason);
            case Verdict.Unresolved() ->
                checks.refuse("url", "has a host that cannot be found; check its name, or try again in a while");
        }
    }

    @Transactional
    Webhook add(Person person, WebhookWish.Checked wish) {
        if (webhooks.counted(person) >= settings.mostOfPerson()) {
            throw WebhookProblems.tooMany(settings.mostOfPerson());
        }
        return webhooks.add(person, wish, Secret.random(random), clock.instant());
    }

    @Transactional
    Optional<Webhook> change(Person person, UUID id, WebhookWish.Checked wish) {
        return webhooks.held(person, id).map(_ -> {
            if (!wish.enabled()) {
                deliveries.stop(id, clock.instant());
            }
            return webhooks.change(id, wish);
        });
    }

    @Transactional
    Optional<Webhook> rotate(Person person, UUID id) {
        return webhooks.rotate(
                person, id, Secret.random(random), clock.instant().plus(settings.oldSecretKept()));
    }

    /// When it answers, no further post to it begins.
    @Transactional
    boolean remove(Person person, UUID id) {
        return webhooks.remove(person, id);
    }
}
