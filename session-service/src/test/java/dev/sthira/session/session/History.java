package dev.sthira.session.session;

import static dev.sthira.session.session.PracticeFixture.NOON;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A random plan and a random log that a person could really have left behind.
///
/// Commands crowd where it hurts: on the instant of the one before, on a boundary, a microsecond to either side of it.
public record History(Plan plan, List<Commanded> log) {

    public static History random(RandomGenerator random) {
        var plan = plan(random);
        return new History(plan, log(random, plan));
    }

    private static Plan plan(RandomGenerator random) {
        int count = random.nextInt(5) == 0 ? random.nextInt(1, 201) : random.nextInt(1, 12);
        long longest = random.nextBoolean() ? 5 : 3_600_000;
        boolean oftenZero = random.nextBoolean();
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < count; i++) {
            long transition = oftenZero && random.nextInt(3) > 0 ? 0 : random.nextLong(longest);
            segments.add(PracticeFixture.segment(
                    i, Duration.ofMillis(transition), Duration.ofMillis(random.nextLong(1, longest + 1))));
        }
        return PracticeFixture.plan(segments)
                .paced(new Plan.Pace(
                        Duration.ofMillis(random.nextLong(1, longest + 1)),
                        Duration.ofMillis(random.nextBoolean() ? 0 : random.nextLong(longest))));
    }

    private static List<Commanded> log(RandomGenerator random, Plan plan) {
        var log = new ArrayList<Commanded>();
        var playhead = new Playhead(plan, NOON);
        Instant now = NOON;
        for (int most = random.nextInt(40); log.size() < most; ) {
            now = random.nextInt(6) == 0
                    ? begunInEarnest(plan, playhead.state(), now)
                    : later(random, now, playhead.due());
            playhead.advance(now);
            CommandKind kind =
                    any(random, Timeline.legal(plan, playhead.state(), now).toArray(CommandKind[]::new));
            if (kind == null) {
                break;
            }
            log.add(new Commanded(log.size() + 1, command(random, kind, plan, playhead.state(), now), now));
            playhead.add(log.getLast());
            playhead.step();
        }
        return log;
    }

    static Command command(RandomGenerator random, CommandKind kind, Plan plan, State state, Instant now) {
        return switch (kind) {
            case PAUSE -> new Command.Pause(Duration.ofHours(random.nextInt(8) == 0 ? 1 : 2));
            // Now and then for days ahead, mostly so that it comes soon.
            case SCHEDULE ->
                new Command.Schedule(now.plusNanos(
                        1_000 * random.nextLong(1, random.nextInt(4) == 0 ? 1_000_000_000_000L : 8_000_000)));
            case JUMP -> new Command.Jump(random.nextInt(plan.size()));
            case HOLD_LONGER -> new Command.HoldLonger(longer(random, Limits.of(plan, state)));
            default ->
                Mildest.TIMELESS.stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Command.Longer longer(RandomGenerator random, Limits limits) {
        return limits.breaths() > 0 && random.nextBoolean()
                ? new Command.ByBreaths(random.nextInt(1, limits.breaths() + 1))
                : new Command.ByLength(
                        Duration.ofMillis(random.nextLong(1, limits.longer().toMillis() + 1)));
    }

    /// The very moment from which on back leads to the pose's own beginning.
    private static Instant begunInEarnest(Plan plan, State state, Instant now) {
        if (!(state instanceof State.InPose pose)) {
            return now;
        }
        Duration half = plan.segment(pose.segment()).hold().dividedBy(2);
        Duration early = half.compareTo(Duration.ofSeconds(5)) < 0 ? half : Duration.ofSeconds(5);
        Instant at = pose.startedAt().plus(pose.paused()).plus(early);
        return at.isBefore(now) ? now : at;
    }

    private static Instant later(RandomGenerator random, Instant now, Instant due) {
        long gap = due.equals(Instant.MAX) ? 0 : Duration.between(now, due).toNanos() / 1_000;
        long wait = switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> gap;
            case 2 -> gap - 1;
            case 3 -> gap + 1;
            case 4 -> random.nextLong(gap + 1);
            default -> random.nextLong(2, 3 * gap + 10);
        };
        boolean forgotten = wait >= 7_200_000_000L && random.nextInt(10) > 0;
        return now.plusNanos(1_000 * Math.max(0, forgotten ? random.nextLong(1_000_000) : wait));
    }

    /// Any of them, but an end only seldom.
    private static @Nullable CommandKind any(RandomGenerator random, CommandKind[] legal) {
        if (legal.length == 0) {
            return null;
        }
        CommandKind kind = legal[random.nextInt(legal.length)];
        return kind == CommandKind.END && random.nextInt(8) > 0 ? legal[0] : kind;
    }
}
