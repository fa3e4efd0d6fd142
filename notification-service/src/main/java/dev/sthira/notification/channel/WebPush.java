package dev.sthira.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.egress.EgressAnswer;
import dev.sthira.notification.egress.EgressClient;
import dev.sthira.notification.egress.EgressGuard;
import dev.sthira.notification.egress.EgressGuard.Verdict;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Destination;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Outcome;
import dev.sthira.notification.message.Parcel;
import dev.sthira.notification.message.Transport;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Web Push: encrypts a note for one device and posts it to the device's push service.
@Singleton
class WebPush implements Transport {
    private static final Logger LOG = Logger.getLogger(WebPush.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final long LONGEST_TTL = Duration.ofDays(28).toSeconds();

    private final Vapid vapid;
    private final EgressGuard guard;
    private final EgressClient client;
    private final Encryption encryption;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Duration probeEvery;
    private final KeyGate gate;

    WebPush(
            Vapid vapid,
            EgressGuard guard,
            EgressClient client,
            ObjectMapper json,
            InstantSource clock,
            SecureRandom random,
            MeterRegistry metrics,
            VapidSettings settings) {
        this.vapid = vapid;
        this.guard = guard;
        this.client = client;
        this.encryption = new Encryption(random);
        this.json = json;
        this.clock = clock;
        this.probeEvery = settings.probeEvery();
        this.gate = new KeyGate(probeEvery);
        metrics.gauge("sthira.push.stopped", gate, KeyGate::stopped);
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Set<String> closed(Instant now) {
        return gate.closed(now);
    }

    @Override
    public Map<String, Instant> stops() {
        return gate.probes();
    }

    @Override
    public void reset() {
        gate.reset();
        LOG.info("An operator lets pushes go to every service again");
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (!(parcel.destination() instanceof Destination.Subscription(var device))
                || !(parcel.content() instanceof Note note)) {
            return new Outcome.Refused("not-a-push");
        }
        if (!gate.mayGo(device.origin(), clock.instant())) {
            return new Outcome.Later("key-refused", probeEvery);
        }
        return switch (guard.judge(device.endpoint())) {
            case Verdict.Dial dial -> post(parcel, note, device, dial);
            case Verdict.Refused _ -> new Outcome.Gone("endpoint-refused");
            case Verdict.Unresolved() -> new Outcome.Later("unresolved", Duration.ZERO);
        };
    }

    private Outcome post(Parcel parcel, Note note, Device device, Verdict.Dial dial) {
        try {
            var body = encryption.of(payload(parcel, note), device.p256dh(), device.auth());
            var left = Duration.between(clock.instant(), parcel.deadline());
            if (!left.isPositive()) {
                return new Outcome.TooLate();
            }
            var headers = headers(parcel, note, device, left);
            return outcome(client.post(device.endpoint(), dial, headers, body, ANSWER), device);
        } catch (EgressClient.Unreachable _) {
            return new Outcome.Later("unreachable", Duration.ZERO);
        } catch (EgressClient.NoAnswer lost) {
            LOG.debugf(lost.getCause(), "The answer of %s was lost", device.origin());
            return new Outcome.Lost("no-answer");
        } catch (GeneralSecurityException _) {
            return new Outcome.Gone("key-unusable");
        }
    }

    /// The time to live is what is left of the news, rounded down: never more.
    private MultiMap headers(Parcel parcel, Note note, Device device, Duration left) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("TTL", String.valueOf(Math.min(left.toSeconds(), LONGEST_TTL)))
                .set("Urgency", note.urgency().word())
                .set("Content-Encoding", "aes128gcm")
                .set("Content-Type", "application/octet-stream")
                .set("Authorization", vapid.authorization(device.origin()));
        return parcel.topic() == null ? headers : headers.set("Topic", topic(parcel.topic()));
    }

    /// 22 characters of base64url; 32 are allowed (RFC 8030, section 5.4).
    static String topic(UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private Outcome outcome(EgressAnswer answer, Device device) {
        var status = answer.status();
        if (status == 401 || status == 403) {
            return keyRefused(device, answer);
        }
        if (status >= 200 && status < 300 && gate.accepted(device.origin(), device.id())) {
            LOG.infof("%s takes our key again; pushes go on", device.origin());
        }
        return switch (status) {
            case 404, 410 -> new Outcome.Gone("subscription-gone");
            case 413 -> new Outcome.Refused("too-large");
            case 408, 429 -> new Outcome.Later("push-" + status, answer.retryAfter());
            default -> {
                if (status >= 200 && status < 300) {
                    yield new Outcome.Accepted();
                }
                yield status >= 500
                        ? new Outcome.Later("push-" + status, answer.retryAfter())
                        : new Outcome.Refused("push-" + status);
            }
        };
    }

    private Outcome keyRefused(Device device, EgressAnswer answer) {
        if (gate.refused(device.origin(), device.person(), device.id(), clock.instant())) {
            LOG.errorf("%s refuses our VAPID key: pushes to it stop, one is tried now and then", device.origin());
        }
        var pause = answer.retryAfter().compareTo(probeEvery) > 0 ? answer.retryAfter() : probeEvery;
        return new Outcome.Later("key-refused", pause);
    }

    private byte[] payload(Parcel parcel, Note note) {
        try {
            return PushPayload.of(parcel, note).bytes(json);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a note that is no JSON", cause);
        }
    }
}
