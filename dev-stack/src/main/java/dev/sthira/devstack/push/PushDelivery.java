package dev.sthira.devstack.push;

import dev.sthira.devstack.http.Answer;
import dev.sthira.devstack.http.Request;
import dev.sthira.devstack.webpush.UnreadableMessageException;
import dev.sthira.devstack.webpush.VapidCheck;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** What happens to a message that an application server posts to the endpoint of a device. */
final class PushDelivery {

    private final String origin;
    private final Devices devices;
    private final InstantSource clock;
    private final AtomicLong numbers = new AtomicLong();

    PushDelivery(String origin, Devices devices, InstantSource clock) {
        this.origin = origin;
        this.devices = devices;
        this.clock = clock;
    }

    Answer deliver(String id, Request request) {
        devices.find(id).ifPresent(Device::countAttempt);
        return switch (VapidCheck.of(request.header("Authorization"), origin, clock.instant())) {
            case VapidCheck.Unidentified(var reason) ->
                Answer.problem(401, reason + ".").with("WWW-Authenticate", "vapid");
            case VapidCheck.Rejected(var reason) -> Answer.problem(403, reason + ".");
            case VapidCheck.Identified sender ->
                switch (PushHeaders.of(request)) {
                    case PushHeaders.Malformed(var reason) -> Answer.problem(400, reason);
                    case PushHeaders.Wanted headers -> deliver(id, request, sender, headers);
                };
        };
    }

    private Answer deliver(String id, Request request, VapidCheck.Identified sender, PushHeaders.Wanted headers) {
        var found = devices.find(id);
        if (found.isEmpty()) {
            return Answer.problem(404, "There is no such subscription.");
        }
        var device = found.get();
        if (device.isRemoved()) {
            return Answer.problem(410, "The subscription is gone for good.");
        }
        if (!device.admits(sender.publicKey())) {
            return Answer.problem(403, "The device subscribed with another application server key.");
        }
        var fault = device.nextFault();
        if (fault.isPresent() && !fault.get().acceptsTheMessage()) {
            return fault.get().apply(Answer.empty(201));
        }
        try {
            var accepted = accept(device, request.body(), sender, headers);
            return fault.isPresent() ? fault.get().apply(accepted) : accepted;
        } catch (UnreadableMessageException e) {
            return Answer.problem(400, "The device would drop this unseen: " + e.getMessage() + ".");
        }
    }

    private Answer.Reply accept(Device device, byte[] body, VapidCheck.Identified sender, PushHeaders.Wanted headers)
            throws UnreadableMessageException {
        var plain = body.length == 0 ? body : device.key().decrypt(body);
        var number = numbers.incrementAndGet();
        device.receive(new ReceivedPush(
                number,
                clock.instant(),
                headers.ttl(),
                headers.topic(),
                headers.urgency(),
                new String(plain, StandardCharsets.UTF_8),
                new Vapid(sender.audience(), sender.subject(), sender.expiry(), sender.publicKey())));
        return Answer.empty(201)
                .with("Location", origin + "/messages/" + number)
                .with("TTL", Integer.toString(headers.ttl()));
    }
}
