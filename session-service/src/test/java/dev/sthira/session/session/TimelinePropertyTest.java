package dev.sthira.session.session;

import static dev.sthira.session.session.PracticeFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Event.SessionPaused;
import dev.sthira.session.session.Event.SessionReplanned;
import dev.sthira.session.session.Event.SessionResumed;
import dev.sthira.session.session.Event.SessionStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds for every session there can be, tried on many that are drawn from fixed seeds.
class TimelinePropertyTest {

    private static final int HISTORIES = 20_000;
    private static final Instant LATE = NOON.plus(Duration.ofDays(400));

    @Test
    void tellsWhatTheOracleTells() {
        everyHistory((history, _) -> assertThat(all(history).stream().map(TimelinePropertyTest::line))
                .containsExactlyElementsOf(TimelineOracle.tell(history.plan(), NOON, history.log())));
    }

    @Test
    void numbersWithoutAHoleAndNeverGoesBack() {
        everyHistory((history, _) -> {
            List<Event> events = all(history);
            assertThat(events.stream().map(Event::number))
                    .containsExactlyElementsOf(
                            IntStream.range(0, events.size()).boxed().toList());
            assertThat(events.stream().map(Event::at)).isSorted();
        });
    }

    @Test
    void endsEachPoseBeforeTheNextAndCountsEachVisit() {
        everyHistory((history, _) -> {
            int[] visits = new int[history.plan().size()];
            PoseStarted open = null;
            for (Event event : all(history)) {
                if (event instanceof PoseStarted start) {
                    assertThat(open).isNull();
                    assertThat(start.visit()).isEqualTo(++visits[start.segment()]);
                    open = start;
                } else if (event instanceof PoseEnded end) {
                    assertThat(open).isNotNull();
                    assertThat(end.segment()).isEqualTo(open.segment());
                    assertThat(end.visit()).isEqualTo(open.visit());
                    assertThat(end.startedAt()).isEqualTo(open.at());
                    open = null;
                }
            }
            assertThat(open).isNull();
        });
    }

    @Test
    void goesThroughThePlanInOrderWhereNobodyGoesElsewhere() {
        everyHistory((history, _) -> {
            List<Integer> starts = all(history).stream()
                    .filter(PoseStarted.class::isInstance)
                    .map(event -> ((PoseStarted) event).segment())
                    .toList();
            if (history.log().stream().noneMatch(TimelinePropertyTest::leadsElsewhere)) {
                assertThat(starts)
                        .containsExactlyElementsOf(
                                IntStream.range(0, starts.size()).boxed().toList());
            }
        });
    }

    private static boolean leadsElsewhere(Commanded entry) {
        return switch (entry.command().kind()) {
            case BACK, REPEAT, JUMP -> true;
            case START, SCHEDULE, UNSCHEDULE, PAUSE, RESUME, SKIP, MOVE_ON, HOLD_LONGER, END -> false;
        };
    }

    @Test
    void tellsNothingInsideAPauseAndNothingAfterTheEnd() {
        everyHistory((history, _) -> {
            List<Event> events = all(history);
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i) instanceof SessionOver).isEqualTo(i == events.size() - 1);
                if (events.get(i) instanceof SessionPaused) {
                    Event next = events.get(i + 1);
                    assertThat(next instanceof SessionResumed
                                    || events.getLast().at().equals(next.at()))
                            .isTrue();
                }
            }
        });
    }

    private enum Doing {
        MOVING,
        HOLDING,
        PAUSED
    }

    /// Every moment between the start and the end is spent in exactly one way, and the totals say so to the
    /// microsecond.
    @Test
    void accountsForEveryMoment() {
        everyHistory((history, _) -> {
            List<Event> events = all(history).stream()
                    .dropWhile(Event.SessionScheduled.class::isInstance)
                    .toList();
            if (events.getFirst() instanceof SessionStarted && events.getLast() instanceof SessionOver over) {
                Map<Doing, Duration> spent = spent(events);
                assertThat(spent.get(Doing.HOLDING)).isEqualTo(over.tally().held());
                assertThat(spent.get(Doing.PAUSED)).isEqualTo(over.tally().paused());
                boolean undisturbed = history.log().stream().allMatch(TimelinePropertyTest::keepsThePlan);
                if (undisturbed && over.ending() == Ending.FINISHED) {
                    assertThat(spent.get(Doing.HOLDING).plus(spent.get(Doing.MOVING)))
                            .isEqualTo(history.plan().length());
                }
            }
        });
    }

    private static boolean keepsThePlan(Commanded entry) {
        return switch (entry.command().kind()) {
            case START, SCHEDULE, UNSCHEDULE, PAUSE, RESUME -> true;
            case SKIP, MOVE_ON, BACK, REPEAT, JUMP, HOLD_LONGER, END -> false;
        };
    }

    private static Map<Doing, Duration> spent(List<Event> events) {
        var spent = new EnumMap<Doing, Duration>(Doing.class);
        for (Doing doing : Doing.values()) {
            spent.put(doing, Duration.ZERO);
        }
        Doing doing = Doing.MOVING;
        for (int i = 0; i + 1 < events.size(); i++) {
            doing = switch (events.get(i)) {
                case PoseStarted _ -> Doing.HOLDING;
                case SessionPaused _ -> Doing.PAUSED;
                case SessionReplanned replanned when replanned.phase() == Event.Phase.POSE -> Doing.HOLDING;
                case SessionResumed resumed when resumed.phase() == Event.Phase.POSE -> Doing.HOLDING;
                default -> Doing.MOVING;
            };
            spent.merge(
                    doing,
                    Duration.between(events.get(i).at(), events.get(i + 1).at()),
                    Duration::plus);
        }
        return spent;
    }

    @Test
    void tellsEarlierWhatItTellsLater() {
        everyHistory((history, random) -> {
            List<Event> events = all(history);
            Instant until = near(events.get(random.nextInt(events.size())).at(), random);
            List<Event> told = Timeline.events(history.plan(), NOON, history.log(), until);
            assertThat(told)
                    .isEqualTo(events.stream()
                            .filter(event -> !event.at().isAfter(until))
                            .toList());
        });
    }

    /// As the metronome plays: in steps, and each command arrives at any time before its own instant is sealed.
    @Test
    void tellsTheSameInSmallStepsWithCommandsComingLate() {
        everyHistory((history, random) -> {
            List<Event> events = all(history);
            var playhead = new Playhead(history.plan(), NOON);
            var told = new ArrayList<Event>();
            int known = 0;
            for (int next = 0; next < events.size(); next += random.nextInt(1, 8)) {
                Instant cursor = near(events.get(next).at(), random);
                while (known < history.log().size()
                        && (!history.log().get(known).at().isAfter(cursor) || random.nextInt(4) == 0)) {
                    playhead.add(history.log().get(known++));
                }
                told.addAll(playhead.advance(cursor));
            }
            history.log().forEach(playhead::add);
            told.addAll(playhead.advance(LATE));
            assertThat(told).isEqualTo(events);
        });
    }

    /// A command is decided on the state at its instant, so a boundary at that very instant must be behind it.
    @Test
    void standsWhereItsEventsSay() {
        everyHistory((history, random) -> {
            List<Event> events = all(history);
            Instant now = events.get(random.nextInt(events.size())).at();
            List<Event> told = Timeline.events(history.plan(), NOON, history.log(), now);
            State state = Timeline.state(history.plan(), NOON, history.log(), now);
            assertThat(state.lastNumber()).isEqualTo(told.getLast().number());
            assertThat(Timeline.boundary(state).orElse(Instant.MAX)).isAfter(now);
        });
    }

    /// The histories would prove little if they kept clear of the places where clocks go wrong.
    @Test
    void reachesThePlacesWhereItHurts() {
        var reached = new TreeMap<String, Integer>();
        everyHistory((history, _) -> {
            List<Event> events = all(history);
            for (int i = 0; i + 1 < events.size(); i++) {
                if (events.get(i) instanceof SessionReplanned replanned) {
                    reached.merge(replanned.command().word(), 1, Integer::sum);
                }
                place(events.get(i), events.get(i + 1)).ifPresent(place -> reached.merge(place, 1, Integer::sum));
            }
            reached.merge("over: " + ((SessionOver) events.getLast()).ending(), 1, Integer::sum);
        });
        assertThat(reached)
                .containsOnlyKeys(
                        "two pauses at one instant",
                        "pause on the end of a pose",
                        "pause on the start of a pose",
                        "end while paused",
                        "pose entered as another is left",
                        "pose left as it is entered",
                        "left and begun again at once",
                        "back",
                        "repeat",
                        "jump",
                        "hold-longer",
                        "over: FINISHED",
                        "over: ENDED",
                        "over: ABANDONED")
                .allSatisfy((_, times) -> assertThat(times).isGreaterThan(100));
    }

    private static Optional<String> place(Event event, Event next) {
        if (event instanceof SessionPaused && !(next instanceof SessionResumed)) {
            return Optional.of("end while paused");
        }
        if (!event.at().equals(next.at())) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (event) {
                    case SessionResumed _ when next instanceof SessionPaused -> "two pauses at one instant";
                    case PoseEnded _ when next instanceof SessionPaused -> "pause on the end of a pose";
                    case PoseStarted _ when next instanceof SessionPaused -> "pause on the start of a pose";
                    case SessionReplanned _ when next instanceof PoseStarted -> "left and begun again at once";
                    case PoseEnded _ when next instanceof PoseStarted -> "pose entered as another is left";
                    case PoseStarted _ when next instanceof PoseEnded -> "pose left as it is entered";
                    default -> null;
                });
    }

    private static void everyHistory(BiConsumer<History, RandomGenerator> property) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new SplittableRandom(seed);
            var history = History.random(random);
            try {
                property.accept(history, random);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ", log " + history.log(), broken);
            }
        }
    }

    private static List<Event> all(History history) {
        return Timeline.events(history.plan(), NOON, history.log(), LATE);
    }

    private static Instant near(Instant at, RandomGenerator random) {
        return at.plusNanos(1_000L * random.nextInt(-1, 2));
    }

    /// An event in the words of the oracle.
    static String line(Event event) {
        String what = switch (event) {
            case Event.SessionScheduled e -> "scheduled " + (e.startsAt() == null ? "never" : us(e.startsAt()));
            case SessionStarted e -> "started " + us(e.endsAt());
            case PoseStarted e -> "pose " + e.segment() + " " + e.visit() + " " + us(e.endsAt());
            case PoseEnded e ->
                e.outcome().word() + " " + e.segment() + " " + e.visit() + " " + us(e.startedAt()) + " " + us(e.held())
                        + " " + us(e.paused());
            case SessionPaused e ->
                "paused " + place(e.phase(), e.segment()) + us(e.remaining()) + " " + us(e.abandonsAt());
            case SessionResumed e ->
                "resumed " + place(e.phase(), e.segment()) + us(e.paused()) + " " + us(e.phaseEndsAt()) + " "
                        + us(e.endsAt());
            case SessionReplanned e ->
                e.command().word() + " " + place(e.phase(), e.segment()) + e.visit() + " " + us(e.phaseEndsAt()) + " "
                        + us(e.endsAt());
            case SessionOver e -> e.ending().word() + totals(e.tally());
        };
        return event.number() + " " + us(event.at()) + " " + what;
    }

    private static String place(Event.Phase phase, int segment) {
        return (phase == Event.Phase.POSE ? "pose " : "transition ") + segment + " ";
    }

    private static String totals(Tally tally) {
        return tally == null
                ? ""
                : " " + us(tally.startedAt()) + " " + us(tally.held()) + " " + us(tally.paused()) + " "
                        + tally.finished() + " " + tally.skipped() + " "
                        + tally.visits().again();
    }

    private static long us(Instant at) {
        return us(Duration.between(Instant.EPOCH, at));
    }

    private static long us(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
