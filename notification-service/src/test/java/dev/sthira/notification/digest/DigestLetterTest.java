package dev.sthira.notification.digest;

import static dev.sthira.notification.digest.WeekTest.ago;
import static dev.sthira.notification.digest.WeekTest.week;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.digest.DigestLetter.Told;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestLetterTest {
    private static final URI PICTURE = URI.create("https://catalog.test/poses/bow/picture.png");
    private static final Idea LEGS = new Idea("legs", "Legs", 22);

    @Test
    void tellsAWeekInNumbersWithAPictureAndOneIdea() {
        var letter = DigestLetter.of(
                week(ago(1, "back", 1200), ago(3, "back", 1200), ago(3, "own", 630)), told("en", "Maya", LEGS));

        assertThat(letter.subject().value()).isEqualTo("Your week on the mat: 3 practices");
        assertThat(letter.preview()).isEqualTo("51 minutes held, and one idea for the week ahead.");
        assertThat(letter.headline()).isEqualTo("Your week on the mat, Maya");
        assertThat(letter.paragraphs())
                .containsExactly(
                        "From Sunday, 29 November to Sunday, 6 December you came to your mat on 2 days. It all counts.");
        assertThat(letter.figures())
                .containsExactly(
                        new Letter.Figure("3", "practices"),
                        new Letter.Figure("51", "minutes held"),
                        new Letter.Figure("2", "days on the mat"));
        assertThat(letter.picture()).isEqualTo(new Letter.Picture(PICTURE, "Pose of the week: Bow"));
        assertThat(letter.sections())
                .containsExactly(
                        new Letter.Section("What you practised", List.of("Strong Back, 2 times", "My own")),
                        new Letter.Section(
                                "For the week ahead", List.of("How about “Legs”? It takes about 22 minutes.")));
        assertThat(letter.button().link()).hasToString("https://sthira.test/start/legs");
        assertThat(letter.reason())
                .isEqualTo("You get this mail because you chose to read about your week every Sunday at 18:00.");
        assertThat(letter.unsubscribe()).hasToString("https://sthira.test/u/token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Your week on the mat: 1 practice       | you came to your mat on 1 day.      | every Sunday at 18:00
            de | Deine Woche auf der Matte: 1-mal geübt | warst du an 1 Tag auf der Matte.    | jeden Sonntag um 18:00 Uhr
            fr | Ta semaine sur le tapis\u00a0: 1 pratique | tu as pratiqué 1 jour.            | chaque dimanche à 18:00
            """)
    void speaksTheLanguageOfItsReader(String tag, String subject, String account, String reason) {
        var letter = DigestLetter.of(week(ago(1, "back", 1200)), told(tag, null, null));

        assertThat(letter.subject().value()).isEqualTo(subject);
        assertThat(letter.paragraphs().getFirst()).contains(account);
        assertThat(letter.reason()).contains(reason);
        assertThat(letter.language()).isEqualTo(tag);
        assertThat(letter.button()).isNull();
        assertThat(letter.sections().getLast().items())
                .singleElement()
                .asString()
                .isNotEmpty();
    }

    @Test
    void isKindAndShortAfterAQuietWeek() {
        var letter = DigestLetter.of(week(ago(8, "back", 1200)), told("en", "Maya", LEGS));

        assertThat(letter.subject().value()).isEqualTo("A quiet week");
        assertThat(letter.figures()).isEmpty();
        assertThat(letter.picture()).isNull();
        assertThat(letter.paragraphs()).hasSize(2).last().asString().contains("we will not write");
        assertThat(letter.sections()).extracting(Letter.Section::title).containsExactly("For the week ahead");
    }

    private static Told told(String tag, @Nullable String name, @Nullable Idea idea) {
        return new Told(
                DigestTime.USUAL,
                ZoneId.of("Europe/Berlin"),
                Language.of(tag).orElseThrow(),
                name,
                Map.of("back", "Strong Back"),
                new PoseOfTheWeek("Bow", PICTURE),
                idea,
                idea == null ? null : URI.create("https://sthira.test/start/" + idea.slug()),
                URI.create("https://sthira.test/u/token"));
    }
}
