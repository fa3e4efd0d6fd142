package dev.sthira.notification.device;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.text.Texts;
import dev.sthira.notification.device.SubscriptionWish.Keys;
import dev.sthira.notification.egress.EgressGuard;
import dev.sthira.notification.egress.EgressGuard.Verdict;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Checks a subscription to the bit and keeps it.
@Singleton
class Subscribing {
    private static final int MOST_DEVICES = 10;
    private static final int LONGEST_LABEL = 60;

    private final Devices devices;
    private final EgressGuard guard;
    private final InstantSource clock;

    Subscribing(Devices devices, EgressGuard guard, InstantSource clock) {
        this.devices = devices;
        this.guard = guard;
        this.clock = clock;
    }

    Device subscribe(Person person, SubscriptionWish wish) {
        var device = checked(person, wish);
        if (devices.others(person, device.endpoint()) >= MOST_DEVICES) {
            throw DeviceProblems.tooMany();
        }
        return devices.put(device);
    }

    private Device checked(Person person, SubscriptionWish wish) {
        var checks = new Checks();
        var endpoint = checks.required("endpoint", wish.endpoint(), Subscribing::uri, "must be an https address");
        if (endpoint != null) {
            judge(endpoint, checks);
        }
        var keys = checks.required("keys", wish.keys(), Optional::of, "");
        var point = keys == null ? null : point(keys, checks);
        var secret = keys == null ? null : secret(keys, checks);
        var kinds = checks.required(
                "kinds",
                wish.kinds(),
                Subscribing::kinds,
                "must name at least one of pose-cue, session-nudge, summary, reminder, and nothing else");
        var label = checks.optional(
                "label", wish.label(), Texts.upTo(LONGEST_LABEL), "must be one line of 1 to 60 visible characters");
        checks.done();
        return new Device(
                new UUID(0, 0),
                person,
                Objects.requireNonNull(endpoint),
                Objects.requireNonNull(point),
                Objects.requireNonNull(secret),
                Objects.requireNonNull(kinds),
                label,
                clock.instant());
    }

    private void judge(URI endpoint, Checks checks) {
        switch (guard.judge(endpoint)) {
            case Verdict.Dial _ -> {}
            case Verdict.Refused(var reason) -> checks.refuse("endpoint", reason);
            case Verdict.Unresolved() -> throw DeviceProblems.unresolved();
        }
    }

    private static byte @Nullable [] point(Keys keys, Checks checks) {
        return key(checks, "keys.p256dh", keys.p256dh(), SubscriptionKey::point);
    }

    private static byte @Nullable [] secret(Keys keys, Checks checks) {
        return key(checks, "keys.auth", keys.auth(), SubscriptionKey::secret);
    }

    private static byte @Nullable [] key(
            Checks checks, String field, @Nullable String text, Function<String, SubscriptionKey> reading) {
        var key = checks.required(field, text, given -> Optional.of(reading.apply(given)), "");
        return switch (key) {
            case null -> null;
            case SubscriptionKey.Good(var bytes) -> bytes;
            case SubscriptionKey.Bad(var reason) -> {
                checks.refuse(field, reason);
                yield null;
            }
        };
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<Set<Kind>> kinds(List<@Nullable Kind> wanted) {
        var kinds = new HashSet<Kind>();
        for (var kind : wanted) {
            if (kind == null || !kind.isForDevices()) {
                return Optional.empty();
            }
            kinds.add(kind);
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(kinds));
    }
}
