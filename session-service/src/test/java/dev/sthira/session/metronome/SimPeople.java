package dev.sthira.session.metronome;

import dev.sthira.kit.idempotency.AnswersOnPaper;
import dev.sthira.kit.simulation.Violation;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import dev.sthira.session.session.Command;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Decision;
import dev.sthira.session.session.Reckoning;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People with phones: they command, ask again with the same key until somebody answers, and remember what they were
/// told.
final class SimPeople {

    /// A command on its way.
    ///
    /// @param version that they take the session to have, if they say
    private record Asked(
            SessionRow session,
            String key,
            Command command,
            @Nullable Integer version) {
        String route() {
            return "POST /sessions/" + session.id + "/commands";
        }
    }

    /// The command does not fit; it had no effect.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("refused", null, false, false);
        }
    }

    private final SimTime time;
    private final SimStore store;
    private final List<SimNode> nodes;
    private final Bug bug;
    private final Map<Object, AnswersOnPaper> answers = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, Asked> asked = new HashMap<>();
    private Faults faults;
    private int keys;

    SimPeople(SimTime time, SimStore store, List<SimNode> nodes, Faults faults, Bug bug) {
        this.time = time;
        this.store = store;
        this.nodes = nodes;
        this.faults = faults;
        this.bug = bug;
    }

    void heal() {
        faults = Faults.NONE;
    }

    /// Somebody presses any button that is there.
    void command(SessionRow row, SimNode node) {
        Reckoning.any(time.random, row.plan, row.createdAt, row.log, store.lines.earliest(row))
                .ifPresent(entry -> {
                    Integer version = time.random.nextInt(5) == 0 ? (Integer) (entry.version() - 1) : null;
                    ask(new Asked(row, "key-" + keys++, entry.command(), version), node);
                });
    }

    private void ask(Asked one, SimNode node) {
        if (one.session.busy) {
            time.in(SimTime.MILLISECOND, () -> ask(one, node));
        } else if (!node.answers() || !node.version().takes(one.command.kind())) {
            askAgain(one);
        } else {
            answer(one, node);
        }
    }

    private void askAgain(Asked one) {
        time.in(time.random.nextLong(3 * SimTime.SECOND), () -> ask(one, any()));
    }

    private SimNode any() {
        return nodes.get(time.random.nextInt(nodes.size()));
    }

    private void answer(Asked one, SimNode node) {
        AnswersOnPaper kept = answers(node);
        boolean[] decided = new boolean[1];
        try {
            String answer = kept.once("person", one.route(), one.key, one.command.toString(), () -> {
                decided[0] = true;
                return decide(one, node);
            });
            if (decided[0]) {
                commit(one, node, answer, kept.written());
            } else {
                time.reached(Place.ANSWERED_FROM_MEMORY);
                hear(one, answer);
            }
        } catch (Refused refused) {
            // They look, and press something else.
        } catch (IllegalStateException notUnderstood) {
            if (node.version() == SimVersion.NEW) {
                throw notUnderstood;
            }
            time.reached(Place.OLD_NODE_DECLINED);
            askAgain(one);
        }
    }

    private AnswersOnPaper answers(SimNode node) {
        Object where = bug == Bug.KEYS_KNOWN_TO_ONE_NODE ? node : store;
        return answers.computeIfAbsent(where, _ -> new AnswersOnPaper());
    }

    private static String decide(Asked one, SimNode node) {
        if (node.desk().command(one.session, one.command, one.version) instanceof Decision.Accepted accepted) {
            return accepted.session().version() + " " + accepted.now();
        }
        throw new Refused();
    }

    private void commit(Asked one, SimNode node, String answer, Runnable keep) {
        Commanded entry = node.desk().written().orElseThrow();
        if (bug == Bug.ANSWERED_BEFORE_COMMIT) {
            hear(one, answer);
        }
        if (bug == Bug.KEY_KEPT_BEFORE_COMMIT) {
            keep.run();
        }
        var life = node.life();
        Runnable commit = store.sessions.command(one.session, entry, one.key, () -> node.life() == life, committed -> {
            if (!committed) {
                askAgain(one);
                return;
            }
            keep.run();
            if (node.life() != life || time.chance(faults.commits())) {
                time.reached(Place.ANSWER_LOST);
                askAgain(one);
            } else {
                hear(one, answer);
            }
        });
        time.in(time.random.nextLong(60 * SimTime.MILLISECOND), commit);
    }

    /// Some phones send twice what was answered already, and some use a key for two things.
    private void hear(Asked one, String answer) {
        String before = told.putIfAbsent(one.key, answer);
        asked.put(one.key, one);
        if (before != null && !before.equals(answer)) {
            throw new Violation("%s was answered with %s and then with %s", one, before, answer);
        }
        if (before == null && time.random.nextInt(8) == 0) {
            askAgain(one);
        }
        if (before == null && time.random.nextInt(8) == 0) {
            time.in(time.random.nextLong(SimTime.SECOND), () -> useForAnother(one));
        }
    }

    private void useForAnother(Asked one) {
        SimNode node = any();
        try {
            answers(node).once("person", one.route(), one.key, "another", () -> {
                throw new Violation("%s was taken for something else", one.key);
            });
            throw new Violation("%s was answered for something else", one.key);
        } catch (HttpProblem refused) {
            time.reached(Place.KEY_WITH_ANOTHER_BODY);
        }
    }

    /// Everything that was answered is there as it was answered, and once.
    void compare() {
        for (SessionRow row : store.sessions.all()) {
            Set<String> seen = new HashSet<>();
            for (String key : row.keys) {
                if (!seen.add(key)) {
                    throw new Violation("%s had two effects in %s", key, row.log);
                }
            }
        }
        told.forEach((key, answer) -> {
            SessionRow row = asked.get(key).session;
            int at = row.keys.indexOf(key);
            String there = at < 0 ? "nothing" : at + 1 + " " + row.log.get(at).at();
            if (!there.equals(answer)) {
                throw new Violation("%s was answered with %s, but there is %s", asked.get(key), answer, there);
            }
        });
    }
}
