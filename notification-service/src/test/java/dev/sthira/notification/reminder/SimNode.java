package dev.sthira.notification.reminder;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.kit.simulation.WorldTime;
import dev.sthira.notification.device.DevicesByHand;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.DispatchByHand.Claimed;
import dev.sthira.notification.message.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// An instance of notification-service as far as reminders and sending go: driven, killed, held still, started again.
final class SimNode {
    private static final int MOST_UNDER_WAY = 6;
    private static final int PER_ORIGIN = 2;

    private final SimSql sql;
    private final SimTime time;
    private final SimLedger ledger;
    private final SimProvider provider;
    private final Bug bug;
    private final long off;
    private long stillUntil;
    private int life;
    private boolean up;
    private final Map<Channel, Map<String, Integer>> underWay = new HashMap<>();

    final SimParts parts;

    SimNode(SimSql sql, SimTime time, DevicesByHand devices, SimLedger ledger, SimProvider provider, Bug bug) {
        this.sql = sql;
        this.time = time;
        this.ledger = ledger;
        this.provider = provider;
        this.bug = bug;
        this.off = time.random.nextLong(-2 * WorldTime.SECOND, 2 * WorldTime.SECOND);
        this.parts = new SimParts(sql, time, devices, this::now, bug);
    }

    /// What its own clock says.
    Instant now() {
        return time.clock().plusNanos(off * 1_000);
    }

    /// Whether somebody who asks it gets an answer.
    boolean answers() {
        return up && time.now() >= stillUntil;
    }

    boolean isUp() {
        return up;
    }

    void start() {
        if (!up) {
            up = true;
            underWay.clear();
        }
    }

    void crash() {
        up = false;
        life++;
    }

    void holdStill(long microseconds) {
        stillUntil = time.now() + microseconds;
        if (up
                && microseconds > 60 * WorldTime.SECOND
                && underWay.values().stream().anyMatch(lane -> !lane.isEmpty())) {
            time.reached(Place.NODE_STILL_BEYOND_ITS_CLAIM);
        }
    }

    void heal() {
        stillUntil = 0;
        start();
    }

    /// One round of all that it does by itself.
    void tick() {
        if (!answers()) {
            return;
        }
        attempt(() -> all(() -> parts.firing.step(now())));
        attempt(() -> all(() -> parts.planning.step(now())));
        attempt(() -> sql.inTransaction(() -> parts.planning.stepToNewTzdb(now())));
        for (var channel : Channel.values()) {
            attempt(() -> parts.dispatch.tidy(channel));
            attempt(() -> send(channel));
        }
    }

    private void all(IntSupplier step) {
        int done = parts.settings.batch();
        while (done == parts.settings.batch()) {
            done = sql.inTransaction(step::getAsInt);
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (SimSql.Away away) {
            // The next round tries again.
        }
    }

    private void send(Channel channel) {
        var lane = underWay.computeIfAbsent(channel, _ -> new HashMap<>());
        int room = Math.min(
                MOST_UNDER_WAY
                        - lane.values().stream().mapToInt(Integer::intValue).sum(),
                parts.settings.batch());
        if (room <= 0) {
            return;
        }
        var claimed = new ArrayList<Claimed>();
        try {
            if (bug == Bug.SENT_THOUGH_NOT_COMMITTED) {
                sql.inTransaction(() -> claimed.addAll(parts.dispatch.claim(channel, room, PER_ORIGIN, lane)));
            } else {
                claimed.addAll(parts.dispatch.claim(channel, room, PER_ORIGIN, lane));
            }
        } finally {
            claimed.forEach(one -> ship(one, lane));
        }
    }

    private void ship(Claimed claimed, Map<String, Integer> lane) {
        ledger.claimed(claimed, now());
        time.claimed();
        lane.merge(claimed.origin(), 1, Integer::sum);
        if (lane.getOrDefault(claimed.origin(), 0) > PER_ORIGIN) {
            throw new Violation("more than %d at once to %s", PER_ORIGIN, claimed.origin());
        }
        int now = life;
        time.in(time.random.nextLong(50 * WorldTime.MILLISECOND), () -> send(claimed, now));
    }

    private void send(Claimed claimed, int lived) {
        if (life != lived) {
            time.reached(Place.NODE_CRASHED_BETWEEN_CLAIM_AND_SEND);
            return;
        }
        if (time.now() < stillUntil) {
            time.at(stillUntil, () -> send(claimed, lived));
            return;
        }
        var call = provider.calls(claimed, this::now);
        var outcome = parts.dispatch.send(claimed, call);
        time.in(call.latency(), () -> settle(claimed, call, outcome, lived, now().plus(patience(claimed))));
    }

    private static Duration patience(Claimed claimed) {
        return claimed.channel() == Channel.PUSH ? Duration.ofSeconds(30) : Duration.ofSeconds(60);
    }

    private Outcome mistaken(Claimed claimed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Later(var reason, var _)
            when bug == Bug.RETRY_AFTER_IGNORED -> new Outcome.Later(reason, Duration.ZERO);
            case Outcome.Gone(var reason) when bug == Bug.GONE_IS_RETRIED -> new Outcome.Later(reason, Duration.ZERO);
            case Outcome.Lost(var reason)
            when bug == Bug.MAIL_AFTER_A_LOST_ANSWER && claimed.channel() == Channel.EMAIL ->
                new Outcome.Later(reason, Duration.ZERO);
            default -> outcome;
        };
    }

    private void settle(Claimed claimed, SimProvider.Call call, Outcome outcome, int lived, Instant until) {
        if (life != lived) {
            time.reached(Place.NODE_CRASHED_BETWEEN_SEND_AND_RESULT);
            return;
        }
        if (time.now() < stillUntil) {
            time.at(stillUntil, () -> settle(claimed, call, outcome, lived, until));
            return;
        }
        try {
            var taken = mistaken(claimed, outcome);
            parts.dispatch.result(claimed, taken);
            call.heard(outcome, taken.word(), now());
        } catch (SimSql.Away away) {
            if (now().isBefore(until)) {
                time.in(200 * WorldTime.MILLISECOND, () -> settle(claimed, call, outcome, lived, until));
                return;
            }
        }
        underWay.getOrDefault(claimed.channel(), new HashMap<>())
                .computeIfPresent(claimed.origin(), (_, count) -> count == 1 ? null : count - 1);
    }

    /// Whose transaction it is, with the clock of this node; nobody knows what came of it where the database is away.
    boolean serves(Runnable work) {
        try {
            sql.inTransaction(() -> {
                work.run();
                return true;
            });
            return true;
        } catch (SimSql.Away away) {
            return false;
        }
    }

    static List<SimNode> answering(List<SimNode> nodes) {
        return nodes.stream().filter(SimNode::answers).toList();
    }
}
