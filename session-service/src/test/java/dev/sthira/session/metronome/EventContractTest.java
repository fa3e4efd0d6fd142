package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plan.SequenceRef;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.plan.Segment.Pose;
import dev.sthira.session.session.CommandKind;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.Phase;
import dev.sthira.session.session.Outcome;
import dev.sthira.session.session.Tally;
import dev.sthira.session.session.Visits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes over the wire is what `contract/` shows: every header, every field.
class EventContractTest {
    private static final UUID SESSION = UUID.fromString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57");
    private static final Person PERSON = new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34");
    private static final Instant STARTED = at("06:30:00.250");
    private static final Instant THREADED = at("06:41:10.250");

    static Stream<Event> events() {
        var tally = new Tally(0, STARTED, Duration.ofMillis(1_150_500), seconds(20), 60, List.of(40), Visits.STRAIGHT);
        var abandoned =
                new Tally(0, STARTED, Duration.ofMillis(590_500), seconds(3600), 24, List.of(), Visits.STRAIGHT);
        return Stream.of(
                new Event.SessionScheduled(0, at("06:29:15.250"), STARTED),
                new Event.SessionStarted(0, STARTED, STARTED.plusSeconds(1380)),
                new Event.PoseStarted(51, THREADED, 24, 1, THREADED.plusSeconds(60)),
                new Event.PoseEnded(54, at("06:42:30.250"), 24, 1, THREADED, seconds(60), seconds(20), Outcome.HELD),
                new Event.SessionPaused(52, at("06:41:40.250"), 24, Phase.POSE, seconds(30), at("07:41:40.250")),
                new Event.SessionResumed(
                        53, at("06:42:00.250"), 24, Phase.POSE, seconds(20), at("06:42:30.250"), at("06:53:20.250")),
                new Event.SessionReplanned(
                        52,
                        at("06:41:40.250"),
                        CommandKind.HOLD_LONGER,
                        24,
                        1,
                        Phase.POSE,
                        at("06:42:40.250"),
                        at("06:53:30.250")),
                new Event.SessionOver(125, at("06:52:35.750"), Ending.FINISHED, tally),
                new Event.SessionOver(54, at("07:41:40.250"), Ending.ABANDONED, abandoned));
    }

    @Test
    void knowsAnExampleOfEveryKindOfEvent() {
        assertThat(events().map(Object::getClass)).contains(Event.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheContractShows(Event event) throws IOException {
        ProducerRecord<byte[], byte[]> record = record(plan(), event, false);

        JsonNode contract = contract(record);
        assertThat(record.key()).asString().isEqualTo(contract.get("key").textValue());
        assertThat(headers(record)).isEqualTo(contract.get("headers"));
        assertThat(new ObjectMapper().readTree(record.value()).toPrettyString())
                .isEqualTo(contract.get("value").toPrettyString());
    }

    @Test
    void writesTheBreathToDrawAndTheBellsToRing() throws IOException {
        Instant at = at("06:30:05.250");
        var start = new Event.PoseStarted(1, at, 0, 1, at.plusSeconds(72));

        ProducerRecord<byte[], byte[]> record = record(sitting(), start, false);

        JsonNode contract = new ObjectMapper()
                .readTree(Path.of("contract", "pose-start-breathing.json").toFile());
        assertThat(headers(record)).isEqualTo(contract.get("headers"));
        assertThat(new ObjectMapper().readTree(record.value()).toPrettyString())
                .isEqualTo(contract.get("value").toPrettyString());
    }

    @Test
    void writesWhatIsGoneToAgainAndTheCountBeforeIt() throws IOException {
        Plan counted = plan().paced(new Plan.Pace(seconds(4), seconds(3)));
        var visits = new Visits(24, List.of(new Visits.Run(0, 24)), List.of(24, 24));
        var tally = new Tally(0, STARTED, Duration.ofMillis(1_190_500), seconds(20), 60, List.of(40), visits);
        Map<String, Event> examples = Map.of(
                "session-replanned-repeat",
                new Event.SessionReplanned(
                        53,
                        at("06:41:40.250"),
                        CommandKind.REPEAT,
                        24,
                        2,
                        Phase.TRANSITION,
                        at("06:41:43.250"),
                        at("06:53:33.250")),
                "pose-start-again",
                new Event.PoseStarted(54, at("06:41:43.250"), 24, 2, at("06:42:43.250")),
                "session-completed-again",
                new Event.SessionOver(129, at("06:53:08.750"), Ending.FINISHED, tally));
        for (var example : examples.entrySet()) {
            var record = record(counted, example.getValue(), false);

            JsonNode contract = new ObjectMapper()
                    .readTree(Path.of("contract", example.getKey() + ".json").toFile());
            assertThat(headers(record)).isEqualTo(contract.get("headers"));
            assertThat(new ObjectMapper().readTree(record.value()).toPrettyString())
                    .isEqualTo(contract.get("value").toPrettyString());
        }
    }

    /// Two segments: a breath by the count, and a sitting with bells.
    private static Plan sitting() {
        var four = new BigDecimal("4.000");
        var none = new BigDecimal("0.000");
        var counted = new Pulse(new Pulse.Counts(four, none, four, none), null, List.of());
        var bells = new Pulse(
                null,
                null,
                List.of(
                        new Pulse.Bell(none, 3),
                        new Pulse.Bell(new BigDecimal("300.000"), 1),
                        new Pulse.Bell(new BigDecimal("600.000"), 1)));
        var breath = new Pose("equal-breath", "Equal Breath", "Sama Vritti");
        var silence = new Pose("silent-sitting", "Silent Sitting", null);
        return Plan.of(
                "sitting",
                "en",
                new SequenceRef("twenty-minutes-of-sitting", 1, "Twenty Minutes of Sitting"),
                "beginner",
                List.of(
                        led(0, "breathing", breath, 9, 72, counted, "In for four, out for four."),
                        led(1, "meditation", silence, null, 600, bells, "Sit.")));
    }

    private static Segment led(int index, String kind, Pose pose, Integer rounds, int hold, Pulse pulse, String cue) {
        return new Segment(
                index, index + 1, 1, kind, pose, null, "both", rounds, null, seconds(hold), seconds(5), cue, pulse);
    }

    @ParameterizedTest
    @MethodSource("events")
    void marksWhatIsPublishedLate(Event event) {
        ProducerRecord<byte[], byte[]> record = record(plan(), event, true);

        assertThat(record.headers().lastHeader("sthira_late").value())
                .asString()
                .isEqualTo("true");
    }

    private static ProducerRecord<byte[], byte[]> record(Plan plan, Event event, boolean late) {
        return new RecordFormat(3).record(SESSION, PERSON, new Score(plan, _ -> {}), event, late, Origin.NONE);
    }

    private static JsonNode contract(ProducerRecord<byte[], byte[]> record) throws IOException {
        String type = headers(record).get("ce_type").textValue().substring("dev.sthira.".length());
        return new ObjectMapper().readTree(Path.of("contract", type + ".json").toFile());
    }

    private static JsonNode headers(ProducerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new ObjectMapper().valueToTree(headers);
    }

    /// 61 segments in 1380 seconds, with those the contract shows in their places.
    private static Plan plan() {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < 61; i++) {
            segments.add(
                    switch (i) {
                        case 0 ->
                            segment(0, 1, new Pose("easy-sit", "Easy Pose", "Sukhasana"), "both", null, 60, 5, "Sit.");
                        case 24 ->
                            segment(
                                    24,
                                    5,
                                    new Pose("thread-the-needle", "Thread the Needle", "Parshva Balasana"),
                                    "left",
                                    null,
                                    60,
                                    5,
                                    "Slide the left arm under and rest the head.");
                        case 25 ->
                            segment(25, 6, new Pose("sphinx", "Sphinx", "Salamba Bhujangasana"), "both", 10, 40, 8, "");
                        case 40 -> segment(40, 11, new Pose("bow", "Bow", "Dhanurasana"), "both", null, 20, 2, "");
                        default ->
                            segment(i, 1, new Pose("sphinx", "Sphinx", null), "both", null, i == 60 ? 60 : 20, 0, "");
                    });
        }
        return Plan.of(
                "contract",
                "en",
                new SequenceRef("back-strengthening", 1, "A stronger back in 23 minutes"),
                "intermediate",
                segments);
    }

    private static Segment segment(
            int index, int block, Pose pose, String side, Integer breaths, int hold, int transition, String cue) {
        return new Segment(
                index,
                block,
                1,
                "pose",
                pose,
                null,
                side,
                null,
                breaths,
                seconds(hold),
                seconds(transition),
                cue,
                Pulse.NONE);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }
}
