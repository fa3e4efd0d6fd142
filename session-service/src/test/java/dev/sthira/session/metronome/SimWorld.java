package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.OwnClasses;
import dev.sthira.kit.simulation.Violation;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.PlanShelf;
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
    private final SimPeople people;
    private final SimScreens screens;
    private final Bug bug;
    private long brokerAwayUntil;
    private int created;

    private SimWorld(long seed, Bug bug) {
        this.bug = bug;
        time = new SimTime(seed);
        ShardOf shardOf = new ShardOf(SHARDS);
        Faults faults = Faults.drawn(new SplittableRandom(seed));
        boolean whole = seed % 20 == 0;
        store = new SimStore(time, shardOf, faults, bug);
        topic = new SimTopic(time, this::told);
        people = new SimPeople(time, store, nodes, faults, bug);
        screens = new SimScreens(time, topic, nodes, bug);
        int upgraded = time.random.nextInt(NODES + 1);
        for (int i = 0; i < NODES; i++) {
            SimVersion version = i < upgraded ? SimVersion.NEW : SimVersion.OLD;
            nodes.add(new SimNode(
                    time,
                    store,
                    topic,
                    plans,
                    shardOf,
                    () -> time.now() < brokerAwayUntil,
                    faults,
                    bug,
                    whole,
                    version));
        }
    }

    /// Plays a script to its end and looks at what was told.
    ///
    /// @throws Violation if a promise was broken
    static Ending play(long seed, List<Act> script, Bug bug) {
        return OwnClasses.with(SimWorld.class, () -> new SimWorld(seed, bug).play(script));
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
        store.sessions.all().forEach(this::compare);
        people.compare();
        screens.compare();
        return new Ending(topic.hash(), topic.count(), store.sessions.all().size(), time.reached());
    }

    private void happen(Act act) {
        SimNode node = nodes.get(act.which() % NODES);
        switch (act.kind()) {
            case CREATE -> create();
            case COMMAND -> session(act).ifPresent(row -> people.command(row, node));
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
            case UPGRADE -> {
                node.change();
                node.stop();
                time.in(act.amount() / 4 + SimTime.SECOND, node::start);
            }
            case FOLLOW -> session(act).ifPresent(screens::follow);
            case CUT -> screens.cut(act.which(), act.amount());
        }
    }

    private void create() {
        Plan plan = Reckoning.plan(time.random, "plan-" + created++);
        plans.put(plan);
        UUID id = new UUID(time.random.nextLong(), time.random.nextLong());
        Instant at = bug == Bug.COMMAND_IGNORES_CURSOR
                ? time.clock()
                : store.lines.earliest(new ShardOf(SHARDS).session(id));
        time.in(time.random.nextLong(60 * SimTime.MILLISECOND), store.sessions.create(id, plan, at));
    }

    private Optional<SessionRow> session(Act act) {
        List<SessionRow> all = store.sessions.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(act.which() % all.size()));
    }

    private void commandOnBoundary(SessionRow row, SimNode node) {
        Reckoning.boundary(row.plan, row.createdAt, row.log, time.clock())
                .filter(next -> next.isBefore(time.clock().plusSeconds(8)))
                .ifPresent(next -> time.atClock(next, () -> {
                    time.reached(Place.COMMAND_ON_A_BOUNDARY);
                    people.command(row, node);
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

    /// Practices are written and sessions closed by whoever reads the topic, a while later.
    private void told(UUID session) {
        time.in(time.random.nextLong(2 * SimTime.SECOND), () -> {
            time.reached(Place.SESSION_CLOSED_AND_GONE);
            store.sessions.close(session);
        });
    }

    private void closeWhatIsOver() {
        store.sessions.all().stream()
                .filter(row -> Reckoning.isOver(row.plan, row.createdAt, row.log, time.clock()))
                .forEach(row -> store.sessions.close(row.id));
        time.in(SimTime.SECOND / 2, this::closeWhatIsOver);
    }

    /// Nothing goes wrong any more, and everybody comes to an end.
    private void heal() {
        brokerAwayUntil = 0;
        store.heal();
        people.heal();
        nodes.forEach(SimNode::heal);
        nodes.forEach(SimNode::start);
        time.in(SimTime.SECOND, () -> store.sessions.all().forEach(this::end));
    }

    private void end(SessionRow row) {
        if (row.busy) {
            time.in(SimTime.MILLISECOND, () -> end(row));
            return;
        }
        Instant at = store.lines.earliest(row);
        if (!Reckoning.isOver(row.plan, row.createdAt, row.log, at)) {
            store.sessions
                    .command(row, Reckoning.end(row.log, at), "the end", () -> true, _ -> {})
                    .run();
        }
    }

    private boolean allTold() {
        return time.now() > Act.HORIZON + 3 * SimTime.SECOND
                && store.sessions.all().stream()
                        .allMatch(row ->
                                topic.lines(row.id).size() == expected(row).size())
                && screens.areLevel();
    }

    private static List<String> expected(SessionRow row) {
        return Reckoning.expected(row.plan, row.createdAt, row.log);
    }

    private void compare(SessionRow row) {
        List<String> expected = expected(row);
        if (expected.getLast().contains(" abandoned ")) {
            time.reached(Place.ABANDONED_IN_A_PAUSE);
        }
        if (Reckoning.beganByItself(row.plan, row.createdAt, row.log)) {
            time.reached(Place.BEGUN_BY_ITSELF);
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
