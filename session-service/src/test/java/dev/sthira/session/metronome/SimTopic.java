package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Reckoning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// The topic: what is appended stays, and each record is looked at as it comes.
final class SimTopic {

    /// A record: the event, its id, the event in the oracle's words, and its body where bodies are written.
    record Told(UUID session, Plan plan, int shard, Event event, String id, String line, String body) {}

    private final SimTime time;
    private final Map<UUID, List<Told>> firsts = new HashMap<>();
    private final Map<Integer, List<Told>> records = new HashMap<>();
    private final List<Runnable> followers = new ArrayList<>();
    private final Consumer<UUID> over;
    private Instant latest = Instant.MIN;
    private long hash;
    private int count;

    /// @param over told when the end of a session is there
    SimTopic(SimTime time, Consumer<UUID> over) {
        this.time = time;
        this.over = over;
    }

    /// @throws Violation if it is early, leaves a hole, or differs from what was told under its number
    void append(Told told) {
        count++;
        hash = 31 * hash + told.line().hashCode();
        List<Told> known = firsts.computeIfAbsent(told.session(), _ -> new ArrayList<>());
        int number = told.event().number();
        if (number < known.size()) {
            compare(known.get(number), told);
        } else if (number > known.size()) {
            throw new Violation("%s: %d was told behind %d", told.session(), number, known.size() - 1);
        } else {
            notEarly(told);
            known.add(told);
            if (Reckoning.isLast(told.event())) {
                over.accept(told.session());
            }
        }
        records(told.shard()).add(told);
        followers.forEach(Runnable::run);
    }

    /// Tells somebody whenever something is appended.
    void follow(Runnable follower) {
        followers.add(follower);
    }

    /// All that was ever appended to a shard, repeats included.
    List<Told> records(int shard) {
        return records.computeIfAbsent(shard, _ -> new ArrayList<>());
    }

    private void compare(Told first, Told again) {
        time.reached(Place.EVENT_TOLD_AGAIN);
        if (!first.equals(again)) {
            throw new Violation("%s was told again as %s", first, again);
        }
    }

    private void notEarly(Told told) {
        Instant clock = time.clock();
        latest = clock.isAfter(latest) ? clock : latest;
        if (told.event().at().isAfter(latest)) {
            throw new Violation("%s was told at %s", told.line(), latest);
        }
    }

    /// The clock never said more than this, wherever it goes.
    void sawClock(Instant clock) {
        latest = clock.isAfter(latest) ? clock : latest;
    }

    List<String> lines(UUID session) {
        return firsts.getOrDefault(session, List.of()).stream().map(Told::line).toList();
    }

    long hash() {
        return hash;
    }

    int count() {
        return count;
    }
}
