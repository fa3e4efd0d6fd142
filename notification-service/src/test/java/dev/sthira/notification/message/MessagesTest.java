package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.device.Topic;
import dev.sthira.notification.message.Messages.Preferences;
import dev.sthira.notification.message.Messages.Worth;
import dev.sthira.notification.practice.Events;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Worth WORTH = new Worth(Duration.ofDays(3), Duration.ofHours(1));
    private static final Contact MAYA = new Contact(
            "6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34",
            "maya@example.org",
            "Maya",
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"),
            false);
    private static final Device WATCH = device(Topic.POSE_CUES);
    private static final Device PHONE = device(Topic.SUMMARY, Topic.REMINDERS);

    @Test
    void makesACueForEachDeviceThatAskedAndNoMail() {
        var drafts = Messages.of(Events.example("pose-start").event(), withDevices(), WORTH);

        assertThat(drafts).singleElement().satisfies(cue -> {
            assertThat(cue.kind()).isEqualTo(Kind.POSE_CUE);
            assertThat(cue.target()).isEqualTo(new Target.ToDevice(MAYA.person(), WATCH.id()));
            assertThat(cue.content().title()).isEqualTo("Thread the Needle");
            assertThat(cue.deadline()).isEqualTo(Instant.parse("2026-11-22T06:42:10.250Z"));
            assertThat(cue.topic()).hasToString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57");
            assertThat(cue.cause().text())
                    .isEqualTo("Thread the Needle began in your practice A stronger back in 23 minutes.");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            left        | -    | -  | -  | 60    | left side, 60 s
            right       | -    | -  | -  | 90    | right side, 90 s
            both        | -    | -  | -  | 60    | 60 s
            both        | -    | -  | 10 | 40    | 10 breaths, 40 s
            both        | -    | -  | 1  | 4     | 1 breath, 4 s
            alternating | -    | 5  | -  | 40    | alternating sides, 5 rounds, 40 s
            right       | Bind | 4  | -  | 48    | Bind, right side, 4 rounds, 48 s
            both        | -    | 1  | -  | 8     | 1 round, 8 s
            both        | -    | -  | -  | 300   | 5 min
            both        | -    | -  | -  | 150   | 2 min 30 s
            both        | -    | -  | -  | 0.75  | 0.8 s
            both        | -    | -  | -  | 1.5   | 1.5 s
            """)
    void saysInTheCueWhichSideHowManyAndHowLong(
            String side, String variation, Integer rounds, Integer breaths, double seconds, String body) {
        var event = Events.example("pose-start").segment(segment -> {
            segment.put("side", side)
                    .put("rounds", rounds)
                    .put("breaths", breaths)
                    .put("plannedSeconds", seconds);
            if (variation != null) {
                segment.putObject("variation").put("slug", "bind").put("name", variation);
            }
        });

        var drafts = Messages.of(event.event(), withDevices(), WORTH);

        assertThat(((Note) drafts.getFirst().content()).body()).isEqualTo(body);
    }

    @Test
    void cuesRestsLikePoses() {
        var rest = Events.example("pose-start")
                .segment(segment -> segment.put("kind", "rest").put("side", "both"));

        assertThat(Messages.of(rest.event(), withDevices(), WORTH)).hasSize(1);
    }

    @Test
    void summarisesACompletedSessionByMailAndForTheDevicesThatAsked() {
        var drafts = Messages.of(Events.example("session-completed").event(), withDevices(), WORTH);

        assertThat(drafts)
                .extracting(Draft::target)
                .containsExactly(new Target.ToContact(MAYA.person()), new Target.ToDevice(MAYA.person(), PHONE.id()));
        assertThat(drafts).extracting(draft -> draft.cause().id()).containsOnly("404407d7-80ba-5aaf-ba73-8de8e048e02d");
        assertThat(drafts.getFirst().deadline()).isEqualTo(Instant.parse("2026-11-25T06:52:35.750Z"));
        var letter = (Letter) drafts.getFirst().content();
        assertThat(letter.subject().value()).isEqualTo("Well done: A stronger back in 23 minutes");
        assertThat(letter.headline()).isEqualTo("Well done, Maya.");
        assertThat(letter.paragraphs().getFirst()).contains("on Sunday, 22 November, from 07:30 to 07:52");
        assertThat(letter.figures())
                .containsExactly(
                        new Letter.Figure("19", "minutes held"),
                        new Letter.Figure("60", "of 61 poses and rests"),
                        new Letter.Figure("20 s", "paused"));
        assertThat(letter.sections())
                .extracting(Letter.Section::title)
                .containsExactly("Left out this time", "What next");
        assertThat(letter.sections().getFirst().items()).containsExactly("Bow");
        assertThat(letter.unsubscribe()).hasToString("https://sthira.test/u/token");
    }

    @Test
    void isKindToWhoeverStoppedBeforeTheEnd() {
        var ended = Events.example("session-completed").with(value -> {
            value.put("ending", "ended")
                    .put("pausedSeconds", 0)
                    .put("minutes", 0)
                    .put("heldSeconds", 42.0);
            value.putArray("skipped");
        });

        var letter = (Letter)
                Messages.of(ended.event(), withDevices(), WORTH).getFirst().content();

        assertThat(letter.headline()).isEqualTo("Good that you practised, Maya.");
        assertThat(letter.paragraphs().getFirst()).endsWith("That is fine: what you did counts.");
        assertThat(letter.figures().getFirst()).isEqualTo(new Letter.Figure("42 s", "held"));
        assertThat(letter.figures()).hasSize(2);
        assertThat(letter.sections()).extracting(Letter.Section::title).containsExactly("What next");
    }

    @Test
    void makesASummaryEvenWithoutAContactSoThatTheListCanSayWhyNothingCame() {
        var drafts =
                Messages.of(Events.example("session-completed").event(), new Preferences(null, List.of(), null), WORTH);

        assertThat(drafts)
                .singleElement()
                .satisfies(draft -> assertThat(draft.channel()).isEqualTo(Channel.EMAIL));
    }

    @Test
    void makesNothingOfOtherEvents() {
        for (var name : List.of("session-started", "session-abandoned")) {
            assertThat(Messages.of(Events.example(name).event(), withDevices(), WORTH))
                    .isEmpty();
        }
    }

    private static Preferences withDevices() {
        return new Preferences(MAYA, List.of(WATCH, PHONE), URI.create("https://sthira.test/u/token"));
    }

    private static Device device(Topic... topics) {
        return new Device(
                UUID.randomUUID(),
                MAYA.person(),
                URI.create("https://fcm.googleapis.com/fcm/send/abc"),
                new byte[65],
                new byte[16],
                Set.of(topics),
                null,
                Instant.EPOCH);
    }
}
