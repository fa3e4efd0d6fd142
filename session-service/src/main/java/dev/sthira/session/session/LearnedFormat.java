package dev.sthira.session.session;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What [EventFormat] writes for one kind of event of one segment, cut where something varies.
///
/// It is learned: samples are written with values that stand nowhere else, and found again. A second sample has to come
/// out of the cuts just as it was written; otherwise a text of the plan looked like a value, and others are tried.
final class LearnedFormat {
    private static final int TRIES = 10;
    private static final int OVERHEAD = 400;

    /// An event of a session, and how long the way into the next pose is.
    private record Sample(UUID session, Person person, Event event, Duration toNext) {}

    private record Found(Field field, int length) {}

    /// What varies.
    private enum Field {
        SESSION,
        PERSON,
        NUMBER,
        AT,
        ENDS_AT,
        NEXT_STARTS_AT,
        STARTED_AT,
        HELD,
        PAUSED;

        void write(Pen pen, UUID session, Person person, Event event, Duration toNext) {
            var _ = switch (this) {
                case SESSION -> pen.id(session);
                case PERSON -> pen.ascii(person.id());
                case NUMBER -> pen.number(event.number());
                case AT -> pen.instant(event.at());
                case ENDS_AT -> pen.instant(((PoseStarted) event).endsAt());
                case NEXT_STARTS_AT ->
                    pen.instant(((PoseStarted) event).endsAt().plus(toNext));
                case STARTED_AT -> pen.instant(((PoseEnded) event).startedAt());
                case HELD -> pen.seconds(((PoseEnded) event).held());
                case PAUSED -> pen.seconds(((PoseEnded) event).paused());
            };
        }
    }

    private static final Field[] OF_START = {
        Field.SESSION, Field.PERSON, Field.NUMBER, Field.AT, Field.ENDS_AT, Field.NEXT_STARTS_AT
    };

    private static final Field[] OF_END = {
        Field.SESSION, Field.PERSON, Field.NUMBER, Field.AT, Field.STARTED_AT, Field.HELD, Field.PAUSED
    };

    private final byte[] constant;
    private final int[] cuts;
    private final Field[] fields;
    private final Duration toNext;

    private LearnedFormat(byte[] constant, int[] cuts, Field[] fields, Duration toNext) {
        this.constant = constant;
        this.cuts = cuts;
        this.fields = fields;
        this.toNext = toNext;
    }

    /// That a pose begins; null where it cannot be learned.
    static @Nullable LearnedFormat ofStart(Plan plan, int segment) {
        return learn(
                plan,
                segment,
                OF_START,
                random -> new PoseStarted(number(random), instant(random), segment, 1, instant(random)));
    }

    /// That a pose was held to its end; null where it cannot be learned.
    static @Nullable LearnedFormat ofEnd(Plan plan, int segment) {
        return learn(
                plan,
                segment,
                OF_END,
                random -> new PoseEnded(
                        number(random),
                        instant(random),
                        segment,
                        1,
                        instant(random),
                        length(random),
                        length(random),
                        Outcome.HELD));
    }

    int bytes() {
        return OVERHEAD + constant.length;
    }

    byte[] write(Pen pen, UUID session, Person person, Event event) {
        int from = 0;
        for (int i = 0; i < fields.length; i++) {
            pen.bytes(constant, from, cuts[i]);
            fields[i].write(pen, session, person, event, toNext);
            from = cuts[i];
        }
        return pen.bytes(constant, from, constant.length).take();
    }

    private static @Nullable LearnedFormat learn(
            Plan plan, int segment, Field[] varying, Function<RandomGenerator, Event> events) {
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new SplittableRandom(seed);
            Sample sample = sample(random, plan, segment, events);
            LearnedFormat body = cut(written(plan, sample), sample, varying);
            if (body.gives(plan, sample(random, plan, segment, events))) {
                return body;
            }
        }
        return null;
    }

    private static LearnedFormat cut(byte[] written, Sample sample, Field[] varying) {
        SortedMap<Integer, Found> found = find(written, sample, varying);
        var pen = new Pen();
        var cuts = new int[found.size()];
        var fields = new Field[found.size()];
        int count = 0;
        int end = 0;
        for (Map.Entry<Integer, Found> one : found.entrySet()) {
            pen.bytes(written, end, Math.max(end, one.getKey()));
            cuts[count] = pen.size();
            fields[count++] = one.getValue().field;
            end = one.getKey() + one.getValue().length;
        }
        pen.bytes(written, end, written.length);
        return new LearnedFormat(pen.take(), cuts, fields, sample.toNext);
    }

    /// Where which values stand. Two of the same text may stand for each other.
    private static SortedMap<Integer, Found> find(byte[] written, Sample sample, Field[] varying) {
        var found = new TreeMap<Integer, Found>();
        var pen = new Pen();
        for (Field field : varying) {
            field.write(pen, sample.session, sample.person, sample.event, sample.toNext);
            byte[] value = pen.take();
            for (int at = find(written, value, 0); at >= 0; at = find(written, value, at + value.length)) {
                found.putIfAbsent(at, new Found(field, value.length));
            }
        }
        return found;
    }

    private boolean gives(Plan plan, Sample sample) {
        return Arrays.equals(write(new Pen(), sample.session, sample.person, sample.event), written(plan, sample));
    }

    private static byte[] written(Plan plan, Sample sample) {
        return EventFormat.value(sample.session, sample.person, plan, sample.event);
    }

    private static int find(byte[] written, byte[] value, int from) {
        for (int at = from; at + value.length <= written.length; at++) {
            if (Arrays.equals(written, at, at + value.length, value, 0, value.length)) {
                return at;
            }
        }
        return -1;
    }

    private static Sample sample(
            RandomGenerator random, Plan plan, int segment, Function<RandomGenerator, Event> events) {
        Duration toNext =
                plan.isLast(segment) ? Duration.ZERO : plan.segment(segment + 1).transition();
        var session = new UUID(random.nextLong(), random.nextLong());
        var person = new Person(new UUID(random.nextLong(), random.nextLong()).toString());
        return new Sample(session, person, events.apply(random), toNext);
    }

    private static int number(RandomGenerator random) {
        return random.nextInt(1_000_000_000, Integer.MAX_VALUE);
    }

    private static Instant instant(RandomGenerator random) {
        return Instant.ofEpochSecond(random.nextLong(50_000_000_000L), 1 + 10 * random.nextInt(99_999_999));
    }

    private static Duration length(RandomGenerator random) {
        return Duration.ofNanos(1_000 + 10_000 * random.nextLong(100_000_000_000L));
    }
}
