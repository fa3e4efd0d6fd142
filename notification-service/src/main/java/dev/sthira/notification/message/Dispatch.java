package dev.sthira.notification.message;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.Clearance.Answer;
import dev.sthira.notification.message.MessageSettings.LaneSettings;
import dev.sthira.notification.message.Result.Settled;
import dev.sthira.notification.preference.Choice;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The steps of sending, each one transaction: claim, write the result, take up what was left lying.
@Singleton
class Dispatch {
    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    /// A claimed message and where it goes.
    ///
    /// @param until from then on it may be another's: whoever was held still for so long must not send it
    record Shipment(Claim claim, Destination destination, Instant until) {
        Parcel parcel() {
            return claim.parcel(destination);
        }
    }

    private final Sql sql;
    private final MessageQueue queue;
    private final Clearance clearance;
    private final Contacts contacts;
    private final Devices devices;
    private final List<EndListener> listeners;
    private final Backlogs backlogs;
    private final MessageSettings settings;
    private final MessageMetrics metrics;
    private final InstantSource clock;
    private final SecureRandom random;

    Dispatch(
            Sql sql,
            MessageQueue queue,
            Clearance clearance,
            Contacts contacts,
            Devices devices,
            @All List<EndListener> listeners,
            Backlogs backlogs,
            MessageSettings settings,
            MessageMetrics metrics,
            InstantSource clock,
            SecureRandom random) {
        this.sql = sql;
        this.queue = queue;
        this.clearance = clearance;
        this.contacts = contacts;
        this.devices = devices;
        this.listeners = listeners;
        this.backlogs = backlogs;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    /// Claims what is due and may still be sent; committed before a byte of it goes.
    List<Shipment> claim(Channel channel, Room room) {
        var claimed = new Claimed(List.of(), true);
        while (claimed.shipments().isEmpty() && claimed.isMore() && !room.isFull()) {
            claimed = sql.inTransaction(() -> claimed(channel, room));
        }
        return claimed.shipments();
    }

    /// What of a claim goes out; where nothing of it does, there may be more behind it.
    private record Claimed(List<Shipment> shipments, boolean isMore) {}

    private Claimed claimed(Channel channel, Room room) {
        var now = clock.instant();
        var claimed =
                queue.claim(channel, room, now, now.plus(settings.of(channel).claim()));
        var claims = claimed.claims();
        if (!claimed.unreadable().isEmpty()) {
            setAside(channel, claimed.unreadable(), room, now);
        }
        var shipments = claims.isEmpty() ? List.<Shipment>of() : begin(claims, now, room);
        return new Claimed(shipments, !claims.isEmpty() || !claimed.unreadable().isEmpty());
    }

    private void setAside(Channel channel, List<Unreadable> unreadable, Room room, Instant now) {
        unreadable.forEach(each -> room.leave(each.origin()));
        queue.setAside(unreadable, now);
        metrics.setAside(channel, unreadable.size());
        var one = unreadable.getFirst();
        LOG.errorf(
                "%d messages cannot be read and are set aside, such as %s (%s)",
                unreadable.size(), one.id(), one.fault());
    }

    private List<Shipment> begin(List<Claim> claims, Instant now, Room room) {
        var answers = clearance.of(claims.stream().map(Claim::message).toList(), now);
        var shipments = new ArrayList<Shipment>();
        var dismissed = new LinkedHashMap<Message, State.Ended>();
        var held = new LinkedHashMap<Message, Instant>();
        for (var claim : claims) {
            var message = claim.message();
            switch (answers.apply(message)) {
                case Answer.Go(var destination) ->
                    shipments.add(new Shipment(claim, destination, untilSent(message, now)));
                case Answer.Hold(var until) -> held.put(message, until);
                case Answer.End(var state) -> dismissed.put(message, state);
            }
        }
        Stream.of(held, dismissed)
                .flatMap(stopped -> stopped.keySet().stream())
                .forEach(message -> room.leave(message.origin()));
        queue.hold(held, Choice.QUIET);
        queue.dismiss(dismissed, now);
        ended(endings(dismissed, now));
        queue.begin(
                shipments.stream()
                        .map(shipment -> shipment.claim().message().id())
                        .toList(),
                now);
        return shipments;
    }

    /// In the second half of a claim its answer is waited for.
    private Instant untilSent(Message message, Instant now) {
        return now.plus(settings.of(message.channel()).claim().dividedBy(2));
    }

    /// Gives back what was claimed and never begun, as if it had not been claimed.
    void giveBack(Message message) {
        inTransaction(() -> queue.giveBack(message));
    }

    /// Writes what came of some attempts, except where the claim was lost meanwhile.
    void results(List<Result> results) {
        inTransaction(() -> write(results));
    }

    private void write(List<Result> results) {
        var now = clock.instant();
        var superseded = queue.superseded(results.stream().map(Result::message).toList());
        var settled = results.stream()
                .map(result ->
                        settled(result, superseded.contains(result.message().id()), now))
                .toList();
        var recorded = queue.record(settled, now);
        var ends = new LinkedHashMap<Message, State.Ended>();
        for (var each : settled) {
            if (recorded.contains(each.message().id())) {
                metrics.attempted(each.message(), each.outcome());
                if (each.outcome() instanceof Outcome.Gone) {
                    forget(each.message().target());
                }
                if (each.state() instanceof State.Ended end) {
                    ends.put(each.message(), end);
                }
            }
        }
        ended(endings(ends, now));
    }

    private Settled settled(Result result, boolean superseded, Instant now) {
        var message = result.message();
        var state = message.attempt(superseded).after(result.outcome(), now, backOff(message.channel()), random);
        return new Settled(message, result.outcome(), state);
    }

    private void forget(Target target) {
        switch (target) {
            case Target.ToDevice to -> devices.forget(to.device());
            case Target.ToContact to -> contacts.refuse(to.person());
            case Target.ToAddress _ -> {}
        }
    }

    private static List<Ending> endings(Map<Message, State.Ended> ends, Instant now) {
        return ends.entrySet().stream()
                .map(each -> each.getKey().ending(each.getValue(), now))
                .toList();
    }

    private void ended(List<Ending> endings) {
        if (!endings.isEmpty()) {
            endings.forEach(metrics::ended);
            listeners.forEach(listener -> listener.ended(endings));
        }
    }

    /// Ends what is over, and settles claims of a process that is gone: their outcome is unknown.
    void tidy(Channel channel) {
        inTransaction(() -> {
            var now = clock.instant();
            ended(queue.expire(channel, now));
            var overdue = queue.overdue(channel, now);
            ended(queue.lose(overdue.unreadable(), now));
            var lost = overdue.messages().stream()
                    .map(message -> new Result(message, new Outcome.Lost("no answer in time")))
                    .toList();
            if (!lost.isEmpty()) {
                write(lost);
            }
        });
    }

    /// Tells those who watch what has not gone out.
    void look() {
        for (var channel : Channel.values()) {
            metrics.unsent(channel, backlogs.of(channel));
        }
    }

    /// Forgets what ended long ago, some at a time, so that nothing else waits for it.
    void forget() {
        var before = clock.instant().minus(settings.kept());
        int some = MessageQueue.SOME;
        while (some == MessageQueue.SOME) {
            some = sql.inTransaction(() -> queue.forget(before));
        }
    }

    private void inTransaction(Runnable work) {
        sql.inTransaction(() -> {
            work.run();
            return true;
        });
    }

    private BackOff backOff(Channel channel) {
        LaneSettings lane = settings.of(channel);
        return new BackOff(lane.firstWait(), lane.longestWait());
    }
}
