package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sessions written as one line each, so that a table of them reads aloud; all instants are seconds after noon.
///
/// A plan is written `2+10 0+5`: two segments, each its transition and its hold. A log is written `start 0; pause 7`,
/// an
/// argument behind the instant: `schedule 2 60; jump 9 0; hold-longer 12 30s; hold-longer 14 2 breaths; pause 20 60s`.
public final class PracticeFixture {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Plan plan;
    private final List<Commanded> commands = new ArrayList<>();

    private PracticeFixture(Plan plan) {
        this.plan = plan;
    }

    /// A session created at noon with that plan.
    public static PracticeFixture practice(String segments) {
        return new PracticeFixture(plan(segments));
    }

    public static PracticeFixture practice(Plan plan) {
        return new PracticeFixture(plan);
    }

    public static Plan plan(String segments) {
        String[] lengths = segments.split(" ");
        return plan(Arrays.stream(lengths).map(length -> length.split("\\+")).toArray(String[][]::new));
    }

    private static Plan plan(String[][] lengths) {
        var segments = new ArrayList<Segment>();
        for (String[] length : lengths) {
            segments.add(segment(segments.size(), seconds(length[0]), seconds(length[1])));
        }
        return plan(segments);
    }

    public static Plan plan(List<Segment> segments) {
        return Plan.of("a-plan", "en", new Plan.SequenceRef("steady", 1, "Steady"), "beginner", segments);
    }

    public static Segment segment(int index, Duration transition, Duration hold) {
        var pose = new Segment.Pose("pose-" + index, "Pose " + index, null);
        return new Segment(
                index, 1, index + 1, "pose", pose, null, "both", null, null, hold, transition, "Breathe.", Pulse.NONE);
    }

    /// The same session with those commands as well.
    public PracticeFixture commanded(String log) {
        for (String entry : log.isBlank() ? new String[0] : log.split("; *")) {
            String[] words = entry.trim().split(" ", 3);
            String argument = words.length < 3 ? null : words[2].replaceFirst("^([0-9.]+)s$", "PT$1S");
            argument = words[0].equals("schedule") ? at(words[2]).toString() : argument;
            commands.add(Commanded.of(commands.size() + 1, words[0], argument, at(words[1])));
        }
        return this;
    }

    public PracticeFixture commanded(Command command, Instant at) {
        commands.add(new Commanded(commands.size() + 1, command, at));
        return this;
    }

    public Plan plan() {
        return plan;
    }

    public List<Commanded> commands() {
        return commands;
    }

    List<Event> eventsUntil(Instant until) {
        return Timeline.events(plan, NOON, commands, until);
    }

    /// All events up to then, each as a line.
    List<String> toldUntil(String second) {
        return eventsUntil(at(second)).stream().map(PracticeFixture::told).toList();
    }

    State stateAt(String second) {
        return Timeline.state(plan, NOON, commands, at(second));
    }

    public static Instant at(String second) {
        return NOON.plus(seconds(second));
    }

    public static Duration seconds(String seconds) {
        return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
    }

    /// An event in the words of the tables: `#3 5 pose-end 1 held, held 3 paused 0`.
    static String told(Event event) {
        String what = switch (event) {
            case Event.SessionScheduled e ->
                "scheduled " + (e.startsAt() == null ? "never" : "for " + second(e.startsAt()));
            case Event.SessionStarted e -> "started until " + second(e.endsAt());
            case Event.PoseStarted e -> "pose " + visit(e.segment(), e.visit()) + " until " + second(e.endsAt());
            case Event.PoseEnded e ->
                e.outcome().word() + " " + visit(e.segment(), e.visit()) + " since " + second(e.startedAt()) + ", held "
                        + length(e.held()) + " paused " + length(e.paused());
            case Event.SessionPaused e ->
                "paused in " + place(e.phase(), e.segment()) + ", " + length(e.remaining()) + " left, until "
                        + second(e.abandonsAt());
            case Event.SessionResumed e ->
                "resumed in " + place(e.phase(), e.segment()) + " after " + length(e.paused()) + ", "
                        + second(e.phaseEndsAt()) + " of " + second(e.endsAt());
            case Event.SessionReplanned e ->
                e.command().word() + ": " + phase(e.phase()) + visit(e.segment(), e.visit()) + ", "
                        + second(e.phaseEndsAt()) + " of " + second(e.endsAt());
            case Event.SessionOver e -> e.ending().word() + totals(e.tally());
        };
        return "#" + event.number() + " " + second(event.at()) + " " + what;
    }

    private static String totals(Tally tally) {
        return tally == null
                ? " unstarted"
                : " since " + second(tally.startedAt()) + ", held " + length(tally.held()) + " paused "
                        + length(tally.paused()) + ", " + tally.finished() + " done, skipped " + tally.skipped()
                        + (tally.visits().again().isEmpty()
                                ? ""
                                : ", again " + tally.visits().again());
    }

    private static String place(Event.Phase phase, int segment) {
        return phase(phase) + segment;
    }

    private static String phase(Event.Phase phase) {
        return phase == Event.Phase.POSE ? "pose " : "transition ";
    }

    private static String visit(int segment, int visit) {
        return visit == 1 ? "" + segment : segment + " visit " + visit;
    }

    private static String second(Instant at) {
        return length(Duration.between(NOON, at));
    }

    private static String length(Duration duration) {
        long nanos = duration.toNanos();
        return nanos % 1_000_000_000 == 0
                ? Long.toString(nanos / 1_000_000_000)
                : BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }
}
