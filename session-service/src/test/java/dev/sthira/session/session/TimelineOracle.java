package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What ought to happen, worked out a second time from the words of the contract alone; all numbers are microseconds.
///
/// It reckons in *practised* time, in which pauses have no length and so no boundary ever moves. The wall instant of
/// anything is the start plus the practised time plus the pauses so far.
final class TimelineOracle {

    private static final long A_DAY = us(Duration.ofDays(1));

    private final Plan plan;
    private final List<Segment> segments;
    private final int[] visited;
    private final List<Integer> again = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Integer> skipped = new ArrayList<>();
    private long start, paused, held, boundary, entered, pausedAtEntry;
    private int done;
    private int place; // 2 n in the transition to segment n, 2 n + 1 in its pose

    private TimelineOracle(Plan plan) {
        this.plan = plan;
        this.segments = plan.segments();
        this.visited = new int[segments.size()];
    }

    static List<String> tell(Plan plan, Instant createdAt, List<Commanded> log) {
        var oracle = new TimelineOracle(plan);
        oracle.wait(us(createdAt), log);
        return oracle.told;
    }

    /// Until it begins: by hand, by itself when that was agreed on, or never.
    private void wait(long createdAt, List<Commanded> log) {
        long begins = Long.MAX_VALUE;
        long patience = createdAt + A_DAY;
        for (int i = 0; i < log.size() && us(log.get(i).at()) < begins; i++) {
            long at = us(log.get(i).at());
            switch (log.get(i).command()) {
                case Command.Schedule(Instant startsAt) -> {
                    begins = us(startsAt);
                    tell(at, "scheduled " + begins);
                }
                case Command.Unschedule _ -> {
                    begins = Long.MAX_VALUE;
                    patience = at + A_DAY;
                    tell(at, "scheduled never");
                }
                case Command.End _ -> {
                    tell(at, "abandoned");
                    return;
                }
                default -> {
                    start(at);
                    follow(log.subList(i + 1, log.size()));
                    return;
                }
            }
        }
        if (begins == Long.MAX_VALUE) {
            tell(patience, "abandoned");
        } else {
            long beginning = begins;
            start(beginning);
            follow(log.stream().filter(entry -> us(entry.at()) >= beginning).toList());
        }
    }

    private void start(long at) {
        start = at;
        boundary = length(0);
        tell(at, "started " + (at + lengthFrom(0)));
    }

    private void follow(List<Commanded> log) {
        long since = -1; // of the pause that is on
        long patience = 0;
        for (Commanded entry : log) {
            long at = us(entry.at());
            long pause = since < 0 ? 0 : at - since;
            paused += pause;
            long practised = at - start - paused;
            while (place < 2 * segments.size() && boundary <= practised) cross(boundary, "held");
            String where = (place % 2 == 0 ? "transition " : "pose ") + place / 2 + " ";
            since = -1;
            switch (entry.command()) {
                case Command.Skip _ -> cross(practised, "skipped");
                case Command.MoveOn _ -> cross(practised, "held");
                case Command.Back _ -> back(practised);
                case Command.Repeat _ -> go(practised, place / 2, true, "repeat ");
                case Command.Jump jump -> go(practised, jump.segment(), false, "jump ");
                case Command.HoldLonger longer -> {
                    boundary += us(longer.by().in(plan, place / 2));
                    replanned(at, "hold-longer pose ", visited[place / 2]);
                }
                case Command.Pause paused -> {
                    since = at;
                    patience = us(paused.abandonAfter());
                    tell(at, "paused " + where + (boundary - practised) + " " + (at + patience));
                }
                case Command.Resume _ ->
                    tell(
                            at,
                            "resumed " + where + pause + " " + wall(boundary) + " "
                                    + (wall(boundary) + lengthFrom(place + 1)));
                case Command.Start _, Command.Schedule _, Command.Unschedule _, Command.End _ ->
                    stop(practised, "ended");
            }
        }
        if (since >= 0) {
            paused += patience;
            stop(since + patience - start - paused, "abandoned");
        }
        while (place < 2 * segments.size()) cross(boundary, "held");
    }

    private void back(long practised) {
        long earnest = Math.min(5_000_000, length(place | 1) / 2);
        boolean itself = place == 1 || place % 2 == 1 && practised - entered >= earnest;
        go(practised, itself ? place / 2 : place / 2 - 1, itself, "back ");
    }

    private void go(long practised, int segment, boolean itself, String command) {
        if (place % 2 == 1) leave(practised, "left");
        place = 2 * segment;
        long count = Math.min(us(plan.pace().getReady()), length(place));
        boundary = practised + (itself ? count : Math.max(us(plan.pace().breath()), length(place)));
        replanned(wall(practised), command + "transition ", visited[segment] + 1);
    }

    private void replanned(long at, String what, int visit) {
        tell(
                at,
                what + place / 2 + " " + visit + " " + wall(boundary) + " " + (wall(boundary) + lengthFrom(place + 1)));
    }

    private void cross(long practised, String outcome) {
        if (place % 2 == 0) {
            entered = practised;
            pausedAtEntry = paused;
            if (++visited[place / 2] > 1) again.add(place / 2);
            tell(
                    wall(practised),
                    "pose " + place / 2 + " " + visited[place / 2] + " " + (wall(practised) + length(place + 1)));
        } else {
            leave(practised, outcome);
        }
        place++;
        if (place < 2 * segments.size()) boundary = practised + length(place);
        else over(practised, 2 * held >= holds() ? "finished" : "ended");
    }

    private long holds() {
        long sum = 0;
        for (int i = 1; i < 2 * segments.size(); i += 2) sum += length(i);
        return sum;
    }

    private void leave(long practised, String outcome) {
        held += practised - entered;
        if (outcome.equals("held")) done++;
        if (outcome.equals("skipped")) skipped.add(place / 2);
        long since = start + entered + pausedAtEntry;
        tell(
                wall(practised),
                "%s %d %d %d %d %d"
                        .formatted(
                                outcome,
                                place / 2,
                                visited[place / 2],
                                since,
                                practised - entered,
                                paused - pausedAtEntry));
    }

    private void stop(long practised, String ending) {
        if (place % 2 == 1) leave(practised, ending);
        place = 2 * segments.size();
        over(practised, ending);
    }

    private void over(long practised, String ending) {
        tell(
                wall(practised),
                ending + " " + start + " " + held + " " + paused + " " + done + " " + skipped + " " + again);
    }

    private long wall(long practised) {
        return start + practised + paused;
    }

    private long length(int ofPlace) {
        Segment segment = segments.get(ofPlace / 2);
        return (ofPlace % 2 == 0 ? segment.transition() : segment.hold()).toNanos() / 1_000;
    }

    private long lengthFrom(int first) {
        long sum = 0;
        for (int i = first; i < 2 * segments.size(); i++) sum += length(i);
        return sum;
    }

    private void tell(long at, String what) {
        told.add(told.size() + " " + at + " " + what);
    }

    private static long us(Duration length) {
        return length.toNanos() / 1_000;
    }

    private static long us(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
