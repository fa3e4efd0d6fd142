package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import java.util.ArrayList;
import java.util.List;

/// All screens of a world, and what becomes of them.
final class SimScreens {

    /// A heartbeat comes so often to one that does not read; more than have room in what waits for it.
    private static final int HEARTBEATS = 80;

    private final SimTime time;
    private final SimTopic topic;
    private final List<SimNode> nodes;
    private final Bug bug;
    private final List<SimScreen> all = new ArrayList<>();

    SimScreens(SimTime time, SimTopic topic, List<SimNode> nodes, Bug bug) {
        this.time = time;
        this.topic = topic;
        this.nodes = nodes;
        this.bug = bug;
    }

    void follow(SessionRow row) {
        SimScreen screen = new SimScreen(time, nodes, row, "screen-" + all.size(), bug);
        all.add(screen);
        screen.come();
    }

    /// One of them loses its connection, or does not read for a while.
    void cut(int which, long microseconds) {
        if (!all.isEmpty()) {
            SimScreen screen = all.get(which % all.size());
            if (which % 3 == 0) {
                screen.sleep(microseconds);
                beat(screen, HEARTBEATS);
            } else {
                screen.cut();
            }
        }
    }

    private void beat(SimScreen screen, int times) {
        screen.beat();
        if (times > 0) {
            time.in(SimTime.SECOND / 20, () -> beat(screen, times - 1));
        }
    }

    /// Whether each has seen everything.
    boolean areLevel() {
        return all.stream().allMatch(this::isLevel);
    }

    private boolean isLevel(SimScreen screen) {
        return screen.isLevel(topic.lines(screen.session().id).size());
    }

    void compare() {
        for (SimScreen screen : all) {
            if (!isLevel(screen)) {
                throw new Violation("%s: %s was never shown the end", screen.session().id, screen.name());
            }
        }
    }
}
