package dev.sthira.notification.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.summary.Summaries.Reader;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariesTest {
    private static final SummarySettings WORTH = new SummarySettings() {
        @Override
        public Duration mailWorth() {
            return Duration.ofDays(3);
        }

        @Override
        public Duration pushWorth() {
            return Duration.ofHours(1);
        }
    };
    private static final Contact MAYA = contact("Maya");
    private static final Contact MAYA_OF_EVIL = contact("pay at evil.example");
    private static final Device WATCH = device(Kind.POSE_CUE);
    private static final Device PHONE = device(Kind.SUMMARY, Kind.REMINDER);

    @Test
    void summarisesACompletedSessionByMailAndForTheDevicesThatAsked() {
        var drafts = of(Events.example("session-completed"));

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Done once more          | Thread the Needle, left side, 2 times
            de | Noch einmal geübt       | Thread the Needle, linke Seite, 2-mal
            fr | Refait encore une fois  | Thread the Needle, côté gauche, 2 fois
            """)
    void tellsWhatWasDoneOnceMore(String language, String title, String item) {
        var event = Events.example("session-completed-again").with(value -> {
            value.put("language", language);
            value.withObject("/segments").put("held", 62);
        });

        var letter = (Letter) of(event).getFirst().content();

        assertThat(letter.sections().get(1)).isEqualTo(new Letter.Section(title, List.of(item)));
        assertThat(letter.figures().get(1).value()).isEqualTo("61");
    }

    @Test
    void isKindToWhoeverStoppedBeforeTheEnd() {
        var ended = Events.example("session-completed").with(value -> {
            value.put("ending", "ended")
                    .put("pausedSeconds", 0)
                    .put("minutes", 0)
                    .put("plannedSeconds", 69.0)
                    .put("heldSeconds", 42.0);
            value.putArray("skipped");
        });

        var letter = (Letter) of(ended).getFirst().content();

        assertThat(letter.headline()).isEqualTo("Good that you practised, Maya.");
        assertThat(letter.paragraphs().getFirst()).endsWith("That is fine: what you did counts.");
        assertThat(letter.figures().getFirst()).isEqualTo(new Letter.Figure("42 s", "held"));
        assertThat(letter.figures()).hasSize(2);
        assertThat(letter.sections()).extracting(Letter.Section::title).containsExactly("What next");
    }

    @Test
    void makesASummaryEvenWithoutAContactSoThatTheListCanSayWhyNothingCame() {
        var nobody = new Reader(told(Events.example("session-completed")), Aim.ANY, null, List.of(), null, null);

        assertThat(Summaries.of(completed(Events.example("session-completed")), nobody, WORTH))
                .singleElement()
                .satisfies(draft -> assertThat(draft.channel()).isEqualTo(Channel.EMAIL));
    }

    @ParameterizedTest(name = "{0} of {1} held, {2} of {3} s")
    @CsvSource({
        "0, 61, 300, 1380, false",
        "1, 61, 2, 1380, false",
        "2, 61, 59.9, 1380, false",
        "2, 61, 60, 1380, true",
        "1, 13, 0.6, 20, false",
        "60, 61, 57, 69, true"
    })
    void speaksOnlyOfAPracticeThatWasOne(int held, int planned, double seconds, double of, boolean told) {
        assertThat(Summary.isWorthTelling(completed(practised("finished", held, planned, seconds, of))))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}, {1} of {2} held: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            finished | 60 | 61 | Well done, Maya.                | You went all the way through
            finished | 7  | 13 | Well done, Maya.                | You went all the way through
            finished | 6  | 13 | Good that you practised, Maya.  | took what you needed from it
            ended    | 60 | 61 | Good that you practised, Maya.  | stopped before its end
            """)
    void praisesGoingAllTheWayOnlyWhenMostWasHeld(String ending, int held, int planned, String headline, String words) {
        var letter = (Letter)
                of(practised(ending, held, planned, 600, 1380)).getFirst().content();

        assertThat(letter.headline()).isEqualTo(headline);
        assertThat(letter.paragraphs().getFirst()).contains(words);
    }

    @Test
    void greetsWithoutANameThatIsALink() {
        var reader =
                new Reader(told(Events.example("session-completed")), Aim.ANY, MAYA_OF_EVIL, List.of(), null, null);

        var letter = (Letter) Summaries.of(completed(Events.example("session-completed")), reader, WORTH)
                .getFirst()
                .content();

        assertThat(letter.headline()).isEqualTo("Well done.");
    }

    private static Events practised(String ending, int held, int planned, double seconds, double of) {
        return Events.example("session-completed").with(value -> {
            value.put("ending", ending).put("heldSeconds", seconds).put("plannedSeconds", of);
            value.withObject("/segments").put("held", held).put("planned", planned);
        });
    }

    private static List<Draft> of(Events event) {
        var reader = new Reader(
                told(event),
                Aim.STRENGTH,
                MAYA,
                List.of(WATCH, PHONE),
                URI.create("https://sthira.test/u/token"),
                URI.create("https://app.test/1"));
        return Summaries.of(completed(event), reader, WORTH);
    }

    @Test
    void tellsAPracticeInOneLanguage() {
        var event = Events.example("session-completed");
        var german = Language.of("de").orElseThrow();
        var told = Told.translated(completed(event), german, "Kraft für den Rücken", Map.of("bow", "Bogen"));

        var drafts =
                Summaries.of(completed(event), new Reader(told, Aim.STRENGTH, MAYA, List.of(PHONE), null, null), WORTH);

        var letter = (Letter) drafts.getFirst().content();
        assertThat(letter.subject().value()).isEqualTo("Gut gemacht: Kraft für den Rücken");
        assertThat(letter.headline()).isEqualTo("Gut gemacht, Maya.");
        assertThat(letter.paragraphs().getFirst()).contains("am Sonntag, 22. November von 07:30 bis 07:52 Uhr");
        assertThat(letter.figures()).contains(new Letter.Figure("19", "Minuten gehalten"));
        assertThat(letter.sections().getFirst()).isEqualTo(new Letter.Section("Diesmal ausgelassen", List.of("Bogen")));
        assertThat(letter.language()).isEqualTo("de");
        assertThat(((Note) drafts.getLast().content()).body())
                .isEqualTo("Kraft für den Rücken: 19 Minuten, 60 von 61 Schritten gehalten.");
        assertThat(drafts)
                .extracting(draft -> draft.cause().text())
                .containsOnly("Du hast „Kraft für den Rücken“ geübt.");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            strengthen | en | Notice how your body feels now.             | Take a day of rest
            mobilise   | en | Notice where there is more room now.        | A little on most days
            sleep      | en | Stay in the quiet for a moment longer.      | every day, and whenever you need it
            restore    | de | Bleib noch einen Moment in der Ruhe.        | Hierher darfst du jeden Tag zurückkommen
            energise   | de | Spür nach, wie es dir jetzt geht.           | Komm wieder, wann es dir passt
            unwind     | fr | Reste encore un moment dans ce calme.       | Tu peux y revenir chaque jour
            -          | fr | Sens comment tu vas maintenant.             | Reviens quand cela te convient
            """)
    void speaksOfWhatTheClassWasFor(@Nullable String intent, String language, String feel, String next) {
        var event = Events.example("session-completed");
        var told =
                Told.translated(completed(event), Language.of(language).orElseThrow(), "Sthira", Map.of("bow", "Bow"));
        var reader = new Reader(told, Aim.of(intent), MAYA, List.of(), null, null);

        var letter = (Letter)
                Summaries.of(completed(event), reader, WORTH).getFirst().content();

        assertThat(letter.paragraphs()).singleElement().asString().endsWith(feel);
        assertThat(letter.sections().getLast().items())
                .anySatisfy(item -> assertThat(item).contains(next))
                .noneMatch(item -> item.matches("(?i).*(your back|rücken|ton dos).*"));
    }

    private static Told told(Events event) {
        return Told.asPractised(completed(event));
    }

    private static SessionCompleted completed(Events event) {
        return (SessionCompleted) event.event();
    }

    private static Contact contact(String name) {
        return new Contact(
                new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34"),
                "maya@example.org",
                name,
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                false,
                true);
    }

    private static Device device(Kind... kinds) {
        return new Device(
                UUID.randomUUID(),
                MAYA.person(),
                URI.create("https://fcm.googleapis.com/fcm/send/abc"),
                new byte[65],
                new byte[16],
                Set.of(kinds),
                null,
                Instant.EPOCH);
    }
}
