package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.action.Offer;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.reminder.Reminder.Wish;
import dev.sthira.notification.reminder.ReminderMessages.Due;
import dev.sthira.notification.reminder.ReminderMessages.Subject;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final URI UNSUBSCRIBE = URI.create("https://sthira.example/u/secret");
    private static final URI START = URI.create("https://sthira.example/start/back-strengthening");
    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID WATCH = UUID.randomUUID();

    @Test
    void saysInTheMailWhichClassHowLongWhyAndHowToEndIt() {
        var letter = (Letter)
                only(of(new Subject("A stronger back", 23), Channel.EMAIL)).content();

        assertThat(letter.subject()).hasToString("Time for A stronger back");
        assertThat(letter.paragraphs()).first().isEqualTo("It is time for A stronger back. It takes about 23 minutes.");
        assertThat(letter.button()).isEqualTo(new Letter.Button("Start the class", START));
        assertThat(letter.reason())
                .isEqualTo(
                        "You get this mail because you asked to be reminded on Monday and Friday at 07:00 (Europe/Berlin).");
        assertThat(letter.unsubscribe()).isEqualTo(UNSUBSCRIBE);
    }

    @Test
    void offersEachDeviceToBeginItToPutItOffAndToLeaveItForToday() {
        var notes = of(new Subject("A stronger back", 23), Channel.PUSH).stream()
                .map(draft -> (Note) draft.content())
                .toList();

        var until = "2026-11-23T18:00:00Z";
        assertThat(notes.getFirst().actions())
                .containsExactly(
                        Note.Action.opens("start", "Start", START),
                        Note.Action.acts(
                                "in-ten-minutes",
                                "In ten minutes",
                                URI.create(
                                        "https://sthira.example/actions/in-ten-minutes-%s-%s".formatted(PHONE, until))),
                        Note.Action.acts(
                                "not-today",
                                "Not today",
                                URI.create("https://sthira.example/actions/not-today-%s-%s".formatted(PHONE, until))));
        assertThat(notes.getLast().actions().getLast().target()).asString().contains(WATCH.toString());
    }

    @Test
    void saysNothingAboutAClassThatIsNotForEverybody() {
        var drafts = of(null, Channel.EMAIL, Channel.PUSH);

        var letter = (Letter) drafts.getFirst().content();
        assertThat(letter.subject()).hasToString("Time for your practice");
        assertThat(letter.paragraphs()).first().isEqualTo("It is time for your practice.");
        assertThat(letter.preview()).isEqualTo("Your mat is waiting.");
        assertThat(letter.button()).isNull();
        var note = (Note) drafts.getLast().content();
        assertThat(note.title()).isEqualTo("Time for your practice");
        assertThat(note.url()).isNull();
        assertThat(note.actions()).extracting(Note.Action::word).containsExactly("in-ten-minutes", "not-today");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The class you chose is not published any more. Your mat is still here: choose another class for this reminder.
            de | Die Stunde, die du gewählt hast, ist nicht mehr veröffentlicht. Deine Matte ist noch da: Such dir für diese Erinnerung eine andere aus.
            fr | Le cours que tu avais choisi n’est plus publié. Ton tapis est toujours là : choisis-en un autre pour ce rappel.
            """)
    void tellsThatTheClassHasBeenWithdrawn(String tag, String text) {
        var drafts = of(Language.of(tag).orElseThrow(), null, true, Channel.EMAIL, Channel.PUSH);

        assertThat(((Letter) drafts.getFirst().content()).paragraphs()).first().isEqualTo(text);
        assertThat(((Letter) drafts.getFirst().content()).button()).isNull();
        assertThat(((Note) drafts.getLast().content()).body()).isEqualTo(text);
    }

    @Test
    void pushesToEachDeviceSoThatANewerReminderTakesTheOldOnesPlaceOnTheScreen() {
        var drafts = of(new Subject("A stronger back", 23), Channel.PUSH);

        assertThat(drafts)
                .extracting(draft -> draft.target().key())
                .containsExactly("device:" + PHONE, "device:" + WATCH);
        var note = (Note) drafts.getFirst().content();
        assertThat(note.title()).isEqualTo("Time for A stronger back");
        assertThat(note.body()).isEqualTo("About 23 minutes. Your mat is waiting.");
        assertThat(note.tag()).startsWith("reminder-");
        assertThat(note.url()).isEqualTo(START);
    }

    @Test
    void isWorthNothingAfterItsDeadline() {
        assertThat(of(new Subject("A stronger back", 23), Channel.EMAIL, Channel.PUSH))
                .hasSize(3)
                .allSatisfy(draft -> assertThat(draft.deadline()).isEqualTo(NOW.plusSeconds(3600)));
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, on Monday at 07:00 (Europe/Berlin)",
        "SUNDAY MONDAY, on Monday and Sunday at 07:00 (Europe/Berlin)",
        "FRIDAY MONDAY TUESDAY, 'on Monday, Tuesday and Friday at 07:00 (Europe/Berlin)'",
        "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY, every day at 07:00 (Europe/Berlin)"
    })
    void saysTheRuleAsAPersonWould(String days, String words) {
        var weekdays = Set.of(days.split(" ")).stream().map(DayOfWeek::valueOf).toList();

        assertThat(RuleWords.of(rule(EnumSet.copyOf(weekdays)), Language.ORIGINAL))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Zeit für „Kraft“         | Du bekommst diese Mail, weil du am Montag und Freitag um 07:00 Uhr (Europe/Berlin) erinnert werden wolltest.
            fr | C’est l’heure de « Kraft » | Tu reçois ce mail parce que tu as demandé un rappel le lundi et le vendredi à 07:00 (Europe/Berlin).
            """)
    void remindsInTheLanguageOfWhoeverIsReminded(String tag, String subject, String reason) {
        var language = Language.of(tag).orElseThrow();

        var letter = (Letter)
                only(of(language, new Subject("Kraft", 1), Channel.EMAIL)).content();

        assertThat(letter.subject()).hasToString(subject);
        assertThat(letter.reason()).isEqualTo(reason);
        assertThat(letter.language()).isEqualTo(tag);
    }

    private static Draft only(List<Draft> drafts) {
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private static List<Draft> of(@Nullable Subject subject, Channel... channels) {
        return of(Language.ORIGINAL, subject, channels);
    }

    private static List<Draft> of(Language language, @Nullable Subject subject, Channel... channels) {
        return of(language, subject, false, channels);
    }

    private static List<Draft> of(Language language, @Nullable Subject subject, boolean gone, Channel... channels) {
        var reminder = new Reminder(
                UUID.randomUUID(),
                new Person("maya"),
                0,
                Wish.usual(
                        rule(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), "back-strengthening", Set.of(channels)),
                NOW,
                NOW);
        return ReminderMessages.of(
                due(reminder, language, subject, gone), NOW, () -> UNSUBSCRIBE, ReminderMessagesTest::address);
    }

    private static Due due(Reminder reminder, Language language, @Nullable Subject subject, boolean gone) {
        return new Due(
                UUID.randomUUID(),
                reminder,
                language,
                subject,
                gone,
                false,
                List.of(PHONE, WATCH),
                START,
                NOW.plusSeconds(3600));
    }

    private static Rule rule(Set<DayOfWeek> days) {
        return new Rule(days, LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
    }

    private static URI address(Offer offer) {
        return URI.create("https://sthira.example/actions/%s-%s-%s"
                .formatted(offer.deed().word(), offer.device(), offer.until()));
    }
}
