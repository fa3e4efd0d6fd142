package dev.sthira.notification.reminder;

import dev.sthira.kit.simulation.OwnClasses;
import dev.sthira.kit.simulation.Violation;
import dev.sthira.kit.simulation.WorldTime;
import dev.sthira.notification.device.DevicesByHand;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// One seeded world: two nodes that run the very classes of the product, and their statements, on a real PostgreSQL;
/// people, push services and mail servers, and trouble, near a change of some zone's clocks. One thread; the same seed
/// and script give the same history.
final class SimWorld {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int NODES = 2;
    private static final int DAYS = 45;
    private static final long AT_LEAST_EACH = 6 * Act.HOUR;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2030-12-01T00:00:00Z");
    private static final List<ZoneId> ZONES =
            new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(ZoneId::of).toList();
    private static final String NEXT = """
            select least((select min(at) from occurrence where state = 'planned'),
                         (select min(due_at) from message where state = 'waiting'),
                         (select min(claimed_until) from message where state = 'claimed'),
                         (select min(deadline) from message where state in ('waiting', 'set-aside')),
                         (select min(plan_at) from reminder where enabled)) as next,
                   exists (select from message where state = 'waiting' and reason = 'quiet-hours') as held""";

    /// What came of a history.
    record Ending(long hash, int calls, Map<Place, Integer> reached) {}

    private final SimTime time;
    private final SimSql sql;
    private final SimProvider provider;
    private final SimPeople people;
    private final SimRules rules;
    private final List<SimNode> nodes = new ArrayList<>();
    private final Instant beginning;
    private final Bug bug;
    private long planned = Long.MAX_VALUE;
    private long lastStart;
    private boolean isHealed;

    private SimWorld(Connection connection, long seed, Bug bug) {
        this.bug = bug;
        var place = Change.drawn(new SplittableRandom(seed));
        beginning = place.beginning();
        time = new SimTime(seed, beginning);
        var faults = Faults.drawn(new SplittableRandom(seed ^ 0xfa17));
        sql = new SimSql(connection, time, faults, bug);
        provider = new SimProvider(sql, time, faults);
        rules = new SimRules(sql, time, new WallClock(beginning, DAYS));
        var devices = new DevicesByHand(sql, bug == Bug.DEVICES_FROM_BEFORE);
        people = new SimPeople(sql, time, place.zones(), place.edges(), devices, provider, rules);
        var ledger = new SimLedger(sql, time);
        for (int i = 0; i < NODES; i++) {
            nodes.add(new SimNode(sql, time, devices, ledger, provider, bug));
        }
    }

    /// A change of some zone's clocks that the world begins shortly before.
    private record Change(Instant beginning, List<ZoneId> zones, List<LocalTime> edges) {
        static Change drawn(SplittableRandom random) {
            if (random.nextInt(12) == 0) {
                var apia = ZoneId.of("Pacific/Apia");
                return new Change(
                        Instant.parse("2011-12-28T20:00:00Z"), List.of(apia, apia, UTC), List.of(LocalTime.of(7, 0)));
            }
            ZoneId zone = UTC;
            ZoneOffsetTransition change = null;
            while (change == null || change.getInstant().isAfter(LAST)) {
                zone = ZONES.get(random.nextInt(ZONES.size()));
                change = zone.getRules()
                        .nextTransition(FIRST.plusSeconds(
                                random.nextLong(Duration.between(FIRST, LAST).toSeconds())));
            }
            var other = ZONES.get(random.nextInt(ZONES.size()));
            return new Change(
                    change.getInstant().minusSeconds(random.nextLong(6 * 3_600, 40 * 3_600)),
                    List.of(zone, zone, other, UTC),
                    List.of(
                            change.getDateTimeBefore().toLocalTime(),
                            change.getDateTimeAfter().toLocalTime()));
        }
    }

    /// Plays a script to its end and looks at what became of it.
    ///
    /// @throws Violation if a promise was broken
    static Ending play(Connection connection, long seed, List<Act> script, Bug bug) {
        return OwnClasses.with(SimWorld.class, () -> new SimWorld(connection, seed, bug).play(script));
    }

    private Ending play(List<Act> script) {
        people.come();
        nodes.forEach(SimNode::start);
        script.forEach(act -> time.at(act.at(), () -> come(act)));
        soon();
        time.runUntil(Act.HORIZON);
        time.runUntil(Math.max(Act.HORIZON, lastStart));
        heal();
        time.runUntil(time.now() + 2 * Act.HOUR + SimRules.patience().toSeconds() * WorldTime.SECOND);
        rules.sync();
        rules.compare(beginning, time.clock().minus(SimRules.patience()));
        compareMessages();
        return new Ending(provider.hash(), provider.count(), time.reached());
    }

    /// Some come when they come, some at the worst of moments.
    private void come(Act act) {
        switch (act.moment()) {
            case CLAIM -> time.whenClaimed(() -> happen(act));
            case WAIT -> time.whenWaiting(() -> happen(act));
            case DUE -> {
                long in = next().map(time::until).filter(wait -> wait > 0).orElse(0L);
                time.in(in + time.random.nextLong(-WorldTime.SECOND, 3 * WorldTime.SECOND), () -> happen(act));
            }
            case ANY -> happen(act);
        }
    }

    private void happen(Act act) {
        if (isHealed) {
            return;
        }
        var node = nodes.get(act.which() % NODES);
        switch (act.kind()) {
            case CRASH -> crash(node, act.amount() / 8);
            case CRASH_ALL -> nodes.forEach(one -> crash(one, act.amount()));
            case OUTAGE -> {
                time.reached(Place.A_MONTH_DOWN);
                nodes.forEach(one -> crash(one, 30 * 24 * Act.HOUR + act.amount()));
            }
            case HOLD_STILL -> node.holdStill(act.amount() / 20);
            case CLOCK -> clock(act.amount() - Act.HOUR);
            default ->
                SimNode.answering(nodes).stream()
                        .findFirst()
                        .ifPresent(one -> people.act(act, node.answers() ? node : one));
        }
        soon();
    }

    private void crash(SimNode node, long away) {
        node.crash();
        if (nodes.stream().noneMatch(SimNode::isUp)) {
            time.reached(Place.ALL_NODES_DOWN);
        }
        lastStart = Math.max(lastStart, time.now() + away);
        time.in(away, () -> {
            node.start();
            soon();
        });
    }

    private void clock(long step) {
        var before = time.clock();
        time.step(step);
        if (step < 0) {
            time.reached(Place.CLOCK_WENT_BACK);
            if (sql.quietly(() -> sql.any(
                    "select 1 from occurrence where at > ? and at <= ? and state <> 'planned'",
                    time.clock(),
                    before))) {
                time.reached(Place.CLOCK_BACK_OVER_A_DUE_TIME);
            }
        }
    }

    private void soon() {
        plan(time.now() + time.random.nextLong(500 * WorldTime.MILLISECOND));
    }

    /// A round comes then at the latest.
    private void plan(long at) {
        if (at < planned || planned <= time.now()) {
            planned = at;
            time.at(at, () -> {
                if (planned == at) {
                    round();
                }
            });
        }
    }

    private void round() {
        if (bug == Bug.MISSED_DATES_FORGOTTEN) {
            sql.quietly(() -> sql.update("insert into sim_today (day) values (?)", WallClock.date(time.clock())));
        }
        int first = time.random.nextInt(NODES);
        for (int i = 0; i < NODES; i++) {
            nodes.get((first + i) % NODES).tick();
        }
        planned = Long.MAX_VALUE;
        long next = next().map(time::until).orElse(AT_LEAST_EACH);
        boolean isAnybodyThere = !SimNode.answering(nodes).isEmpty();
        long wait = isAnybodyThere ? Math.clamp(next, 200 * WorldTime.MILLISECOND, AT_LEAST_EACH) : Act.HOUR / 4;
        plan(time.now() + wait + time.random.nextLong(WorldTime.SECOND));
    }

    private Optional<Instant> next() {
        return sql.quietly(() -> sql.first(NEXT, row -> {
                    if (row.bool("held")) {
                        time.reached(Place.HELD_IN_QUIET_HOURS);
                    }
                    return Optional.ofNullable(row.instantOrNull("next"));
                })
                .flatMap(found -> found));
    }

    /// Nothing goes wrong any more.
    private void heal() {
        isHealed = true;
        sql.heal();
        provider.heal();
        nodes.forEach(SimNode::heal);
        soon();
    }

    private void compareMessages() {
        sql.quietly(() -> {
            none(
                    "goes on after its deadline",
                    "select id from message where state in ('waiting', 'claimed') and deadline < ?",
                    time.clock());
            none(
                    "has ended, and its date has not",
                    "select o.id from occurrence o where o.state = 'sending' and not exists (select from message m"
                            + " where m.cause_id = o.id::text and m.state in ('waiting', 'claimed'))");
            none(
                    "goes on, and its date has ended",
                    "select m.id from message m join occurrence o on o.id::text = m.cause_id"
                            + " where m.state in ('waiting', 'claimed') and o.state <> 'sending'");
            none(
                    "was handed over, and its date says otherwise",
                    "select m.id from message m join occurrence o on o.id::text = m.cause_id"
                            + " where m.state = 'handed-over' and o.state not in ('handed-over', 'sending')");
            sql.each("select id from message where state = 'handed-over'", row -> {
                if (!provider.took(row.uuid("id"))) {
                    throw new Violation("%s is handed over, and nobody has it", row.uuid("id"));
                }
            });
            return true;
        });
    }

    private void none(String what, String query, Object... parameters) {
        var found = sql.list(query, row -> row.uuid("id"), parameters);
        if (!found.isEmpty()) {
            throw new Violation("%s %s", found, what);
        }
    }
}
