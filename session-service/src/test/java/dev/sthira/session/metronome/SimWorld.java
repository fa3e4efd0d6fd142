package dev.sthira.session.metronome;

import dev.sthira.session.metronome.SimStore.SessionRow;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.PlanShelf;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Reckoning;
import dev.sthira.session.session.ShardOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/// One seeded world: three nodes that run the very classes of the product over a store and a topic that fail, people
/// who practise, and trouble. One thread; the same seed and script give the same history.
final class SimWorld {
    private static final int NODES = 3;
    private static final int SHARDS = 3;

    /// How long everything may take to be told once nothing goes wrong any more.
    private static final long PATIENCE = 120 * SimTime.SECOND;

    /// Whoever pauses for so long is not coming back.
    private static final long A_LONG_WHILE = 3 * 3_600 * SimTime.SECOND;

    /// What came of a history.
    record Ending(long hash, int records, int sessions, Map<Place, Integer> reached) {}

    private final SimTime time;
    private final SimStore store;
    private final SimTopic topic;
    private final PlanShelf plans = new PlanShelf();
    private final List<SimNode> nodes = new ArrayList<>();
    private final Bug bug;
    private long brokerAwayUntil;
    private int created;

    private SimWorld(long seed, Bug bug) {
        this.bug = bug;
        time = new SimTime(seed);
        ShardOf shardOf = new ShardOf(SHARDS);
        Faults faults = Faults.drawn(new SplittableRandom(seed));
        boolean whole = seed % 50 == 0;
        store = new SimStore(time, shardOf, faults, bug);
        topic = new SimTopic(time, this::told);
        for (int i = 0; i < NODES; i++) {
            nodes.add(new SimNode(
                    time, store, topic, plans, shardOf, () -> time.now() < brokerAwayUntil, faults, bug, whole));
        }
    }

    /// Plays a script to its end and looks at what was told.
    ///
    /// @throws Violation if a promise was broken
    static Ending play(long seed, List<Act> script, Bug bug) {
        return new SimWorld(seed, bug).play(script);
    }

    private Ending play(List<Act> script) {
        nodes.forEach(SimNode::start);
        script.forEach(act -> time.at(act.at(), () -> happen(act)));
        if (bug == Bug.CLOSED_BEFORE_TOLD) {
            closeWhatIsOver();
        }
        time.runUntil(Act.HORIZON);
        heal();
        for (long until = Act.HORIZON; !allTold() && until < Act.HORIZON + PATIENCE; ) {
            until += SimTime.SECOND;
            time.runUntil(until);
        }
        store.sessions().forEach(this::compare);
        return new Ending(topic.hash(), topic.records(), store.sessions().size(), time.reached());
    }

    private void happen(Act act) {
        SimNode node = nodes.get(act.which() % NODES);
        switch (act.kind()) {
            case CREATE -> create();
            case COMMAND -> session(act).ifPresent(row -> command(row, node));
            case COMMAND_ON_A_BOUNDARY -> session(act).ifPresent(row -> commandOnBoundary(row, node));
            case CRASH -> crash(node, act.amount());
            case CRASH_ALL -> nodes.forEach(one -> crash(one, act.amount()));
            case STOP -> {
                node.stop();
                time.in(act.amount() + SimTime.SECOND, node::start);
            }
            case HOLD_STILL -> node.holdStill(act.amount());
            case CLOCK -> clock(act.which() % 8 == 0 ? A_LONG_WHILE : act.amount() - 5 * SimTime.SECOND);
            case BROKER_AWAY -> {
                time.reached(Place.BROKER_AWAY);
                brokerAwayUntil = time.now() + act.amount();
            }
        }
    }

    private void create() {
        Plan plan = Reckoning.plan(time.random, "plan-" + created++);
        plans.put(plan);
        UUID id = new UUID(time.random.nextLong(), time.random.nextLong());
        time.in(length(), store.create(id, plan));
    }

    private Optional<SessionRow> session(Act act) {
        List<SessionRow> all = store.sessions();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(act.which() % all.size()));
    }

    private void command(SessionRow row, SimNode node) {
        if (row.busy) {
            time.in(SimTime.MILLISECOND, () -> command(row, node));
            return;
        }
        Instant at = store.effective(row, node.off);
        Reckoning.any(time.random, row.plan, row.createdAt, row.log, at).ifPresent(entry -> send(row, entry));
    }

    private void send(SessionRow row, Commanded entry) {
        Instant floor = store.floor(row);
        if (entry.at().isAfter(time.clock()) && entry.at().isAfter(floor)) {
            throw new Violation("%s takes effect after it was commanded, at %s", entry, time.clock());
        }
        Runnable commit = store.command(row, entry);
        time.in(length(), commit);
    }

    private void commandOnBoundary(SessionRow row, SimNode node) {
        Reckoning.boundary(row.plan, row.createdAt, row.log, time.clock())
                .filter(next -> next.isBefore(time.clock().plusSeconds(8)))
                .ifPresent(next -> time.atClock(next, () -> {
                    time.reached(Place.COMMAND_ON_A_BOUNDARY);
                    command(row, node);
                }));
    }

    private void crash(SimNode node, long away) {
        node.crash();
        if (nodes.stream().noneMatch(SimNode::isUp)) {
            time.reached(Place.ALL_NODES_DOWN);
        }
        time.in(away / 2, node::start);
    }

    private void clock(long step) {
        if (step < 0) {
            time.reached(Place.CLOCK_WENT_BACK);
        }
        topic.sawClock(time.clock());
        time.step(step);
        topic.sawClock(time.clock());
    }

    private long length() {
        return time.random.nextLong(60 * SimTime.MILLISECOND);
    }

    /// Practices are written and sessions closed by whoever reads the topic, a while later.
    private void told(UUID session) {
        time.in(time.random.nextLong(2 * SimTime.SECOND), () -> {
            time.reached(Place.SESSION_CLOSED_AND_GONE);
            store.close(session);
        });
    }

    private void closeWhatIsOver() {
        store.sessions().stream()
                .filter(row -> Reckoning.isOver(row.plan, row.createdAt, row.log, time.clock()))
                .forEach(row -> store.close(row.id));
        time.in(SimTime.SECOND / 2, this::closeWhatIsOver);
    }

    /// Nothing goes wrong any more, and everybody comes to an end.
    private void heal() {
        brokerAwayUntil = 0;
        store.heal();
        nodes.forEach(SimNode::heal);
        nodes.forEach(SimNode::start);
        time.in(SimTime.SECOND, () -> store.sessions().forEach(this::end));
    }

    private void end(SessionRow row) {
        if (row.busy) {
            time.in(SimTime.MILLISECOND, () -> end(row));
            return;
        }
        Instant at = store.effective(row, 0);
        if (!Reckoning.isOver(row.plan, row.createdAt, row.log, at)) {
            store.command(row, Reckoning.end(row.log, at)).run();
        }
    }

    private boolean allTold() {
        return time.now() > Act.HORIZON + 3 * SimTime.SECOND
                && store.sessions().stream()
                        .allMatch(row ->
                                topic.lines(row.id).size() == expected(row).size());
    }

    private static List<String> expected(SessionRow row) {
        return Reckoning.expected(row.plan, row.createdAt, row.log);
    }

    private void compare(SessionRow row) {
        List<String> expected = expected(row);
        if (expected.getLast().contains(" abandoned ")) {
            time.reached(Place.ABANDONED_IN_A_PAUSE);
        }
        List<String> told = topic.lines(row.id);
        if (!told.equals(expected)) {
            int at = 0;
            while (at < told.size() && at < expected.size() && told.get(at).equals(expected.get(at))) {
                at++;
            }
            throw new Violation(
                    "%s, commanded %s: at %d of %d, expected %s, but told %s",
                    row.id,
                    row.log,
                    at,
                    expected.size(),
                    at < expected.size() ? expected.get(at) : "nothing more",
                    at < told.size() ? told.get(at) : "nothing more");
        }
    }
}
