package dev.sthira.devstack.chaos;

import dev.sthira.devstack.chaos.Practised.Acknowledged;
import dev.sthira.devstack.chaos.Practised.Course;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What has to be on the topic for a session, reckoned from its plan and the commands that were acknowledged.
///
/// A class is a way into a pose, the pose, the way into the next. Each ends so long after it began as the plan says,
/// pauses left out; a command cuts it short, makes it longer, or begins another one.
final class Oracle {
    private static final Duration IN_EARNEST = Duration.ofSeconds(5);

    private final Course plan;
    private final List<String> told = new ArrayList<>();
    private int segment;
    private boolean inPose;
    private Instant began = Instant.MAX;
    private Instant next = Instant.MAX;
    private boolean over;

    private Oracle(Course plan) {
        this.plan = plan;
    }

    /// One line an event: number, type, instant, and for a pose its segment and how it ended.
    static List<String> expects(Course plan, List<Acknowledged> log) {
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
                oracle.waited(Duration.between(since, entry.at()));
                since = Instant.MAX;
                oracle.tell("session-resumed", entry.at(), "");
            } else {
                oracle.obey(entry.command().split(" "), entry.at());
            }
        }
        if (since.equals(Instant.MAX)) {
            oracle.crossUpTo(Instant.MAX);
        }
        return oracle.told;
    }

    private void obey(String[] words, Instant at) {
        switch (words[0]) {
            case "start" -> {
                tell("session-started", at, "");
                enter(0, at, plan.way(0));
            }
            case "skip" -> cross(at, "skipped");
            case "move-on" -> cross(at, "held");
            case "back" -> back(at);
            case "repeat" -> again(at);
            case "jump" -> elsewhere(Integer.parseInt(words[1]), at);
            case "hold-longer" -> {
                next = next.plus(Duration.parse(words[1]));
                tell("session-replanned", at, "");
            }
            case "end" -> end(at);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void waited(Duration pause) {
        next = next.plus(pause);
        began = began.plus(pause);
    }

    /// To the beginning of a pose that was begun in earnest, or else to the one before.
    private void back(Instant at) {
        Duration half = plan.hold(segment).dividedBy(2);
        Duration earnest = half.compareTo(IN_EARNEST) < 0 ? half : IN_EARNEST;
        if (inPose && (segment == 0 || Duration.between(began, at).compareTo(earnest) >= 0)) {
            again(at);
        } else {
            elsewhere(segment - 1, at);
        }
    }

    private void again(Instant at) {
        leave(at);
        Duration way = plan.way(segment);
        enter(segment, at, way.compareTo(plan.count()) < 0 ? way : plan.count());
        tell("session-replanned", at, "");
    }

    private void elsewhere(int where, Instant at) {
        leave(at);
        Duration way = plan.way(where);
        enter(where, at, way.compareTo(plan.breath()) < 0 ? plan.breath() : way);
        tell("session-replanned", at, "");
    }

    private void leave(Instant at) {
        if (inPose) {
            tell("pose-end", at, " " + segment + " left");
        }
    }

    private void enter(int where, Instant at, Duration way) {
        segment = where;
        inPose = false;
        next = at.plus(way);
    }

    private void crossUpTo(Instant until) {
        while (!over && next.isBefore(Instant.MAX) && !next.isAfter(until)) {
            cross(next, "held");
        }
    }

    private void cross(Instant at, String outcome) {
        if (!inPose) {
            tell("pose-start", at, " " + segment);
            inPose = true;
            began = at;
            next = at.plus(plan.hold(segment));
            return;
        }
        tell("pose-end", at, " " + segment + " " + outcome);
        if (segment == plan.stretches().size() - 1) {
            over = true;
            tell("session-completed", at, "");
        } else {
            enter(segment + 1, at, plan.way(segment + 1));
        }
    }

    private void end(Instant at) {
        boolean begun = !told.isEmpty();
        if (inPose) {
            tell("pose-end", at, " " + segment + " ended");
        }
        over = true;
        tell(begun ? "session-completed" : "session-abandoned", at, "");
    }

    private void tell(String type, Instant at, String more) {
        told.add("%d %s %s%s".formatted(told.size(), type, at, more));
    }
}
