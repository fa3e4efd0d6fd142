package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A door for those who play sessions outside of this package: decisions, and what the oracle makes of them.
public final class Reckoning {
    private Reckoning() {}

    /// What ought to be told of a session, by the oracle.
    public static List<String> expected(Plan plan, Instant createdAt, List<Commanded> log) {
        return TimelineOracle.tell(plan, createdAt, log);
    }

    /// An event in the oracle's words.
    public static String line(Event event) {
        return TimelinePropertyTest.line(event);
    }

    public static boolean isLast(Event event) {
        return event instanceof Event.SessionOver;
    }

    /// Whether nobody started it, and it was scheduled all the same.
    public static boolean beganByItself(Plan plan, Instant createdAt, List<Commanded> log) {
        return log.stream().noneMatch(entry -> entry.command() instanceof Command.Start)
                && expected(plan, createdAt, log).stream().anyMatch(line -> line.contains(" started "));
    }

    public static boolean isOver(Plan plan, Instant createdAt, List<Commanded> log, Instant at) {
        return Timeline.state(plan, createdAt, log, at) instanceof State.Over;
    }

    public static boolean isPaused(Plan plan, Instant createdAt, List<Commanded> log, Instant at) {
        return Timeline.state(plan, createdAt, log, at) instanceof State.Paused;
    }

    /// The next boundary if nobody commands anything.
    public static Optional<Instant> boundary(Plan plan, Instant createdAt, List<Commanded> log, Instant at) {
        return Timeline.boundary(Timeline.state(plan, createdAt, log, at));
    }

    /// A command that is legal then, any of them; an end only when it is wanted.
    public static Optional<Commanded> any(
            RandomGenerator random, Plan plan, Instant createdAt, List<Commanded> log, Instant at) {
        State state = Timeline.state(plan, createdAt, log, at);
        List<CommandKind> legal = new ArrayList<>(Timeline.legal(plan, state, at));
        if (legal.size() > 1 && random.nextInt(6) > 0) {
            legal.remove(CommandKind.END);
        }
        return legal.isEmpty()
                ? Optional.empty()
                : Optional.of(new Commanded(
                        log.size() + 1,
                        History.command(random, legal.get(random.nextInt(legal.size())), plan, state, at),
                        at));
    }

    /// The end of it.
    public static Commanded end(List<Commanded> log, Instant at) {
        return new Commanded(log.size() + 1, new Command.End(), at);
    }

    /// What a row holds of a command.
    public static String kind(Commanded entry) {
        return entry.command().kind().word();
    }

    public static @Nullable String argument(Commanded entry) {
        return entry.argument();
    }

    /// A plan of a few segments, short ones and such that take no time at all among them.
    public static Plan plan(RandomGenerator random, String id) {
        int count = random.nextInt(1, 9);
        long longest = random.nextInt(4) == 0 ? 3 : 6_000;
        var segments = new ArrayList<dev.sthira.session.plan.Segment>();
        for (int i = 0; i < count; i++) {
            Duration way = Duration.ofMillis(random.nextInt(3) == 0 ? 0 : random.nextLong(longest));
            segments.add(PracticeFixture.segment(i, way, Duration.ofMillis(random.nextLong(1, longest + 1))));
        }
        return Plan.of(id, "en", new Plan.SequenceRef("steady", 1, "Steady"), "beginner", segments);
    }
}
