package dev.sthira.session.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What is copied is what would have been written, byte for byte.
class PreparedFormatTest {
    private static final int PLANS = 400;
    private static final int EVENTS = 40;
    private static final Instant LATE = PracticeFixture.NOON.plus(Duration.ofDays(400));
    private static final List<String> TEXTS = List.of(
            "Sit.",
            "",
            "Say \"steady\", then \\ breathe",
            "Übergang, Füße hüftbreit · Sthira सुख 🧘",
            "1,5 s, 2.000 and 0.000001",
            "2026-11-22T06:41:10.250Z",
            "\"number\":51,\"at\":\"2026-11-22T06:41:10.250Z\"",
            "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57",
            "line\nbreak\tand \u0001 control");

    private final Pen pen = new Pen();

    @Test
    void copiesWhatWouldHaveBeenWritten() {
        for (int seed = 0; seed < PLANS; seed++) {
            var random = new SplittableRandom(seed);
            Plan plan = plan(random);
            var prepared = PreparedFormat.of(plan);
            for (int i = 0; i < EVENTS; i++) {
                assertIsTheSame(prepared, plan, person(random), event(random, plan));
            }
        }
    }

    @Test
    void writesEveryEventOfEveryHistory() {
        for (int seed = 0; seed < PLANS; seed++) {
            var history = History.random(new SplittableRandom(seed));
            var prepared = PreparedFormat.of(history.plan());
            for (Event event : Timeline.events(history.plan(), PracticeFixture.NOON, history.log(), LATE)) {
                assertIsTheSame(prepared, history.plan(), new Person("maya"), event);
            }
        }
    }

    /// The very values that it learns with, in a cue.
    @Test
    void isNotFooledByATextThatLooksLikeAValue() {
        var random = new SplittableRandom(0);
        String session = new UUID(random.nextLong(), random.nextLong()).toString();
        String person = new UUID(random.nextLong(), random.nextLong()).toString();
        Plan plan = PracticeFixture.plan(List.of(segment(new SplittableRandom(3), 0, session + " " + person)));
        var body = LearnedFormat.ofStart(plan, 0);
        var event = new PoseStarted(3, PracticeFixture.NOON, 0, 1, PracticeFixture.at("60"));
        var id = UUID.randomUUID();

        assertThat(body).isNotNull();
        assertThat(body.write(pen, id, new Person("maya"), event))
                .isEqualTo(EventFormat.value(id, new Person("maya"), plan, event));
    }

    /// Copying would be worth little if it were done seldom.
    @Test
    void learnsEveryStartAndEveryEnd() {
        Plan plan = plan(new SplittableRandom(11));
        for (int segment = 0; segment < plan.size(); segment++) {
            assertThat(LearnedFormat.ofStart(plan, segment)).isNotNull();
            assertThat(LearnedFormat.ofEnd(plan, segment)).isNotNull();
        }
        assertThat(PreparedFormat.of(plan).bytes()).isBetween(plan.size() * 1_000, plan.size() * 6_000);
    }

    private void assertIsTheSame(PreparedFormat prepared, Plan plan, Person person, Event event) {
        var session = UUID.randomUUID();
        assertThat(new String(prepared.value(pen, session, person, event)))
                .isEqualTo(new String(EventFormat.value(session, person, plan, event)));
    }

    private static Event event(RandomGenerator random, Plan plan) {
        int segment = random.nextInt(plan.size());
        int number = random.nextInt(1 << random.nextInt(1, 30));
        int visit = random.nextInt(4) > 0 ? 1 : random.nextInt(2, 20);
        return random.nextBoolean()
                ? new PoseStarted(number, instant(random), segment, visit, instant(random))
                : new PoseEnded(
                        number,
                        instant(random),
                        segment,
                        visit,
                        instant(random),
                        length(random),
                        random.nextBoolean() ? Duration.ZERO : length(random),
                        random.nextInt(4) > 0 ? Outcome.HELD : Outcome.SKIPPED);
    }

    private static Person person(RandomGenerator random) {
        return new Person(
                switch (random.nextInt(4)) {
                    case 0 -> "maya";
                    case 1 -> "ma\"ya\\";
                    case 2 -> "majä";
                    default -> UUID.randomUUID().toString();
                });
    }

    private static Instant instant(RandomGenerator random) {
        int grain = List.of(1, 1_000, 1_000_000, 1_000_000_000).get(random.nextInt(4));
        return Instant.ofEpochSecond(
                1_700_000_000L + random.nextInt(1_000_000_000), (long) grain * random.nextInt(1_000));
    }

    private static Duration length(RandomGenerator random) {
        return random.nextBoolean()
                ? Duration.ofMillis(random.nextInt(100_000))
                : Duration.ofNanos(random.nextLong(100_000_000_000L));
    }

    private static Plan plan(RandomGenerator random) {
        var segments = new ArrayList<Segment>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            segments.add(segment(random, segments.size(), text(random)));
        }
        String language = random.nextBoolean() ? "de" : null;
        return Plan.of("plan", language, new Plan.SequenceRef("steady", 3, text(random)), "beginner", segments);
    }

    private static Segment segment(RandomGenerator random, int index, String cue) {
        var variation = random.nextBoolean() ? new Segment.Variation("easier", text(random)) : null;
        var four = new BigDecimal("4.000");
        var pulse = random.nextBoolean()
                ? Pulse.NONE
                : new Pulse(new Pulse.Counts(four, four, four, four), null, List.of());
        return new Segment(
                index,
                1,
                index + 1,
                "pose",
                new Segment.Pose("pose-" + index, text(random), random.nextBoolean() ? text(random) : null),
                variation,
                "left",
                random.nextBoolean() ? 3 : null,
                random.nextBoolean() ? 10 : null,
                Duration.ofMillis(random.nextLong(1, 100_000)),
                Duration.ofMillis(random.nextBoolean() ? 0 : random.nextLong(10_000)),
                cue,
                pulse);
    }

    private static String text(RandomGenerator random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
