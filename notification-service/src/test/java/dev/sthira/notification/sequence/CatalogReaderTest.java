package dev.sthira.notification.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.text.Language;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The consumer's half of the catalog's contract.
class CatalogReaderTest {
    @Test
    void readsWhatIsPublishedAsTheContractHasIt() {
        assertThat(CatalogRecords.published().read())
                .isEqualTo(new CatalogNews.Published(
                        1,
                        1,
                        new PublishedSequence(
                                "my-evening-av5isi", "My Evening", Map.of("en", "My Evening"), 8, "unwind"),
                        Map.of()));
    }

    @Test
    void readsWhatIsWithdrawnAndWhatIsForgotten() {
        assertThat(CatalogRecords.withdrawn().read()).isEqualTo(new CatalogNews.Withdrawn(2, "my-evening-av5isi"));
        assertThat(CatalogReader.read(Map.of(), "my-evening-av5isi", null))
                .isEqualTo(new CatalogNews.Forgotten("my-evening-av5isi"));
    }

    @Test
    void takesAnEventFromBeforeThereWereTitlesInEachLanguage() {
        var event = CatalogRecords.published().with(body -> body.remove("titles"));

        assertThat(((CatalogNews.Published) event.read()).sequence().titles()).isEqualTo(Map.of("en", "My Evening"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sleep well", "<b>"})
    void knowsNotWhatAClassIsForWhereTheWordIsNone(String intent) {
        var event = CatalogRecords.published().with(body -> body.put("intent", intent));

        assertThat(((CatalogNews.Published) event.read()).sequence().intent()).isNull();
    }

    @Test
    void passesByWhatIsNotInventedYet() {
        var event =
                CatalogRecords.published().with(body -> body.putObject("music").put("title", "Rain"));
        assertThat(event.read()).isInstanceOf(CatalogNews.Published.class);

        event.headers().put("ce_type", "dev.sthira.pose-published");
        assertThat(event.read()).isEqualTo(new CatalogNews.NotForUs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "\u3164\u2800", "\u00ad\u0301"})
    void callsAClassByItsSlugWhenItsTitleShowsNothing(String title) {
        var event = CatalogRecords.published().titled(title, title);

        assertThat(((CatalogNews.Published) event.read()).sequence().title(Language.of(Locale.GERMAN)))
                .isEqualTo("My evening av5isi");
    }

    @Test
    void readsWhatIsSaidInAClassByLanguageAndPlace() {
        var event = CatalogRecords.published().with(body -> {
            var german = body.putObject("texts").putObject("de");
            german.putObject("names").put("cat-cow", "Katze–Kuh").put("cat-cow/small", "Kleine Wellen");
            german.putObject("cues").put("1/2", "Atme ein.").put("cat-cow", "\u200b");
        });

        assertThat(((CatalogNews.Published) event.read()).texts())
                .isEqualTo(Map.of(
                        "de",
                        Map.of("cat-cow", "Katze–Kuh", "cat-cow/small", "Kleine Wellen", "cue:1/2", "Atme ein.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "7", "{\"version\":\"x\"}"})
    void saysWhatItCannotRead(String body) {
        var event = CatalogRecords.published();

        assertThat(CatalogReader.read(event.headerBytes(), event.key(), body.getBytes(UTF_8)))
                .isInstanceOf(CatalogNews.Unreadable.class);
        assertThat(CatalogReader.read(event.headerBytes(), "../etc", new byte[0]))
                .isInstanceOf(CatalogNews.Unreadable.class);
        assertThat(event.change(0).read()).isInstanceOf(CatalogNews.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                     | Back Strengthening
            fr                    | Back Strengthening
            de                    | Kraft für den Rücken
            de-CH,de;q=0.9        | Kraft für den Rücken
            fr;q=0.9,de;q=0.5     | Kraft für den Rücken
            en,de;q=0.9           | Back Strengthening
            *                     | Back Strengthening
            ;;q=                  | Back Strengthening
            ../../etc             | Back Strengthening
            """)
    void findsTheTitleThatTheReaderLikesBest(String languages, String title) {
        var sequence = new PublishedSequence(
                "back-strengthening",
                "Back Strengthening",
                Map.of("en", "Back Strengthening", "de", "Kraft für den Rücken"),
                23,
                "strengthen");

        assertThat(sequence.title(Language.liked(languages, sequence.titles().keySet())))
                .isEqualTo(title);
    }
}
