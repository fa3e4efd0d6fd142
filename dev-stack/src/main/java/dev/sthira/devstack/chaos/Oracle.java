package dev.sthira.devstack.chaos;

import dev.sthira.devstack.chaos.Practised.Acknowledged;
import dev.sthira.devstack.chaos.Practised.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What has to be on the topic for a session, reckoned from its plan and the commands that were acknowledged.
///
/// A class is a row of boundaries: into the pose, out of the pose, into the next. A boundary falls so long after the
/// one
/// before as the plan says, pauses left out; a skip brings it forward to now.
final class Oracle {

    private final List<Stretch> plan;
    private final List<String> told = new ArrayList<>();
    private int crossed;
    private Instant next = Instant.MAX;
    private boolean over;

    private Oracle(List<Stretch> plan) {
        this.plan = plan;
    }

    /// One line an event: number, type, instant, and for a pose its segment and how it ended.
    static List<String> expects(List<Stretch> plan, List<Acknowledged> log) {
        var oracle = new Oracle(plan);
        Instant since = Instant.MAX;
        for (Acknowledged entry : log) {
            if (since.equals(Instant.MAX)) {
                oracle.crossUpTo(entry.at());
            }
            if (oracle.over) {
                oracle.tell("nothing, as it was over before " + entry.command(), entry.at(), "");
            } else if (entry.command().equals("pause")) {
                since = entry.at();
                oracle.tell("session-paused", since, "");
            } else if (entry.command().equals("resume")) {
                oracle.next = oracle.next.plus(Duration.between(since, entry.at()));
                since = Instant.MAX;
                oracle.tell("session-resumed", entry.at(), "");
            } else {
                oracle.obey(entry);
            }
        }
        if (since.equals(Instant.MAX)) {
            oracle.crossUpTo(Instant.MAX);
        }
        return oracle.told;
    }

    private void obey(Acknowledged entry) {
        switch (entry.command()) {
            case "start" -> {
                tell("session-started", entry.at(), "");
                next = entry.at().plus(plan.getFirst().way());
            }
            case "skip" -> cross(entry.at(), "skipped");
            case "move-on" -> cross(entry.at(), "held");
            case "end" -> end(entry.at());
            default -> throw new IllegalArgumentException(entry.command());
        }
    }

    private void crossUpTo(Instant until) {
        while (!over && next.isBefore(Instant.MAX) && !next.isAfter(until)) {
            cross(next, "held");
        }
    }

    private void cross(Instant at, String outcome) {
        int segment = crossed / 2;
        if (crossed % 2 == 0) {
            tell("pose-start", at, " " + segment);
            next = at.plus(plan.get(segment).hold());
        } else {
            tell("pose-end", at, " " + segment + " " + outcome);
            over = segment == plan.size() - 1;
            next = over ? Instant.MAX : at.plus(plan.get(segment + 1).way());
        }
        crossed++;
        if (over) {
            tell("session-completed", at, "");
        }
    }

    private void end(Instant at) {
        boolean begun = !told.isEmpty();
        if (crossed % 2 == 1) {
            tell("pose-end", at, " " + crossed / 2 + " ended");
        }
        over = true;
        tell(begun ? "session-completed" : "session-abandoned", at, "");
    }

    private void tell(String type, Instant at, String more) {
        told.add("%d %s %s%s".formatted(told.size(), type, at, more));
    }
}
