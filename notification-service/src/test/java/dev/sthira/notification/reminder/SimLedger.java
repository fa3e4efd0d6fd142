package dev.sthira.notification.reminder;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.DispatchByHand.Claimed;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/// What must be so when an attempt begins: nobody has said no by then. It asks the tables itself, in words of its own.
final class SimLedger {
    private final SimSql sql;
    private final SimTime time;

    SimLedger(SimSql sql, SimTime time) {
        this.sql = sql;
        this.time = time;
    }

    /// An attempt begins, by the clock of a node.
    void claimed(Claimed claimed, Instant now) {
        sql.quietly(() -> {
            UUID message = claimed.parcel().id();
            must(
                    claimed,
                    "begins, and nothing says so",
                    "select 1 from message m join attempt a on a.message = m.id and a.number = m.attempts"
                            + " where m.id = ? and m.attempts = ? and m.state = 'claimed'",
                    message,
                    claimed.attempt());
            UUID occurrence = UUID.fromString(claimed.cause());
            must(
                    claimed,
                    "its reminder is another one by now, or off, or gone",
                    "select 1 from occurrence o join reminder r on r.id = o.reminder"
                            + " where o.id = ? and o.rule_version = r.version and r.enabled",
                    occurrence);
            mustNot(
                    claimed,
                    "its date is skipped",
                    "select 1 from occurrence o join reminder_skip k on k.reminder = o.reminder and k.local_date = o.local_date"
                            + " where o.id = ?",
                    occurrence);
            mustNot(
                    claimed,
                    "its date is paused",
                    "select 1 from occurrence o join reminder r on r.id = o.reminder join reminder_habit h on h.person = r.person"
                            + " where o.id = ? and o.local_date >= h.paused_from and o.local_date <= coalesce(h.paused_to, 'infinity')",
                    occurrence);
            mustNot(
                    claimed,
                    "its person has practised or is practising",
                    "select 1 from occurrence o join reminder r on r.id = o.reminder join practice_seen p on p.person = r.person"
                            + " where o.id = ? and p.started_at >= o.day_start and p.started_at < o.day_end"
                            + " and (p.practised or p.ended_at is null)",
                    occurrence);
            target(claimed, message);
            wishes(claimed, message, now);
            return true;
        });
    }

    private void target(Claimed claimed, UUID message) {
        if (claimed.channel() == Channel.PUSH) {
            must(
                    claimed,
                    "its device is gone, somebody else's, or wants no reminders",
                    "select 1 from message m join device d on 'device:' || d.id = m.target and d.person = m.person"
                            + " where m.id = ? and 'reminder' = any(d.kinds)",
                    message);
        } else {
            must(
                    claimed,
                    "its address is not to be written to",
                    "select 1 from message m join contact c on c.person = m.person"
                            + " where m.id = ? and c.confirmed and not c.refused",
                    message);
            mustNot(
                    claimed,
                    "its person has ended these mails",
                    "select 1 from message m join unsubscribed u on u.recipient = m.person and u.kind = m.kind where m.id = ?",
                    message);
        }
    }

    private record Quiet(LocalTime from, LocalTime to, String zone) {}

    private void wishes(Claimed claimed, UUID message, Instant now) {
        mustNot(
                claimed,
                "its person wants nothing",
                "select 1 from message m join message_choice c on c.person = m.person"
                        + " where m.id = ? and (c.all_off or m.channel = 'push' and 'reminder' = any(c.off_on_devices))",
                message);
        sql.first(
                        "select c.quiet_from, c.quiet_to, k.zone from message m join message_choice c on c.person = m.person"
                                + " join contact k on k.person = m.person where m.id = ? and c.quiet_from is not null",
                        row -> new Quiet(
                                row.at().getObject("quiet_from", LocalTime.class),
                                row.at().getObject("quiet_to", LocalTime.class),
                                row.text("zone")),
                        message)
                .filter(quiet -> WallClock.lies(now, ZoneId.of(quiet.zone()), quiet.from(), quiet.to()))
                .ifPresent(quiet -> {
                    throw new Violation("%s begins at %s, in quiet hours (%s)", claimed, now, quiet);
                });
    }

    private void must(Claimed claimed, String why, String query, Object... parameters) {
        if (!sql.any(query, parameters)) {
            throw new Violation("%s begins at %s, and %s", claimed, time.clock(), why);
        }
    }

    private void mustNot(Claimed claimed, String why, String query, Object... parameters) {
        if (sql.any(query, parameters)) {
            throw new Violation("%s begins at %s, and %s", claimed, time.clock(), why);
        }
    }
}
