package dev.sthira.notification.cue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.sequence.Said;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoseCuesTest {
    private static final Person MAYA = new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34");
    private static final Device WATCH = device(Kind.POSE_CUE);

    @Test
    void makesACueForEachDeviceAndNoMail() {
        assertThat(of(Events.example("pose-start"))).singleElement().satisfies(cue -> {
            assertThat(cue.kind()).isEqualTo(Kind.POSE_CUE);
            assertThat(cue.target()).isEqualTo(new Target.ToDevice(MAYA, WATCH.id()));
            assertThat(cue.content().title()).isEqualTo("Thread the Needle");
            assertThat(cue.deadline()).isEqualTo(Instant.parse("2026-11-22T06:42:10.250Z"));
            assertThat(cue.topic()).hasToString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57");
            assertThat(cue.cause().text())
                    .isEqualTo("Thread the Needle began in your practice A stronger back in 23 minutes.");
        });
    }

    @Test
    void tellsAClientWhatItNeedsToShowThePoseAlone() {
        var note = note(Events.example("pose-start"));

        assertThat(note.hold())
                .isEqualTo(new Note.Hold(
                        51,
                        24,
                        Instant.parse("2026-11-22T06:42:10.250Z"),
                        "left",
                        "/poses/thread-the-needle/picture.svg?side=left"));
        assertThat(note.url()).hasToString("https://app.test/sessions/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            bow                | -               | both        | /poses/bow/picture.svg
            bow                | -               | alternating | /poses/bow/picture.svg
            bow                | -               | right       | /poses/bow/picture.svg?side=right
            bow                | stay-in-locust  | both        | /poses/bow/picture.svg?variation=stay-in-locust
            bow                | stay-in-locust  | left        | /poses/bow/picture.svg?side=left&variation=stay-in-locust
            bow                | ../../me        | left        | /poses/bow/picture.svg?side=left
            ../../me           | -               | both        | -
            """)
    void leadsToThePictureOfThePoseOnThatSide(String pose, String variation, String side, String picture) {
        var event = Events.example("pose-start").segment(segment -> {
            segment.put("side", side).withObject("/pose").put("slug", pose);
            if (variation != null) {
                segment.putObject("variation").put("slug", variation).put("name", "Easier");
            }
        });

        assertThat(note(event).hold().picture()).isEqualTo(picture);
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

        assertThat(note(event).body()).isEqualTo(body + "\nSlide the left arm under and rest the head.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | linke Seite, 1 Atemzug, 1,5 s
            fr | côté gauche, 1 souffle, 1,5 s
            en | left side, 1 breath, 1.5 s
            """)
    void saysSideAndLengthInTheLanguageOfThePose(String tag, String body) {
        var event = Events.example("pose-start")
                .segment(
                        segment -> segment.put("side", "left").put("breaths", 1).put("plannedSeconds", 1.5));
        var said = new Said(Language.of(tag).orElseThrow(), "Kraft", "Bogen", null, "");

        var note = (Note) of(event, said).getFirst().content();

        assertThat(note.title()).isEqualTo("Bogen");
        assertThat(note.body()).isEqualTo(body);
    }

    @Test
    void saysOfAPoseHeldForLongerHowLongItStillIs() {
        var replanned = (SessionReplanned) Events.example("session-replanned").event();

        var cue = PoseCues.of(
                        "session-replanned",
                        replanned.goingOn(),
                        Spoken.asPractised(replanned.goingOn(), Language.ORIGINAL),
                        List.of(WATCH),
                        null)
                .getFirst();

        assertThat(cue.deadline()).isEqualTo(Instant.parse("2026-11-22T06:42:40.250Z"));
        assertThat(cue.content()).isInstanceOfSatisfying(Note.class, note -> {
            assertThat(note.body()).startsWith("left side, 60 s");
            assertThat(note.hold().endsAt()).isEqualTo(cue.deadline());
        });
    }

    @Test
    void cuesRestsLikePoses() {
        var rest = Events.example("pose-start")
                .segment(segment -> segment.put("kind", "rest").put("side", "both"));

        assertThat(of(rest)).hasSize(1);
    }

    private static Note note(Events event) {
        return (Note) of(event).getFirst().content();
    }

    private static List<Draft> of(Events event) {
        return of(event, Spoken.asPractised((PoseStarted) event.event(), Language.ORIGINAL));
    }

    private static List<Draft> of(Events event, Said said) {
        return PoseCues.of(
                "pose-start",
                (PoseStarted) event.event(),
                said,
                List.of(WATCH),
                URI.create("https://app.test/sessions/1"));
    }

    private static Device device(Kind... kinds) {
        return new Device(
                UUID.randomUUID(),
                MAYA,
                URI.create("https://fcm.googleapis.com/fcm/send/abc"),
                new byte[65],
                new byte[16],
                Set.of(kinds),
                null,
                Instant.EPOCH);
    }
}
