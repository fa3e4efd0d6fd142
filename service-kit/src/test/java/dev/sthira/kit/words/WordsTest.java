package dev.sthira.kit.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.kit.test.MissingWords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Map<String, Words> WORDS = Words.all("/words-test/greeting");

    @Test
    void speaksEveryLanguage() {
        assertThat(WORDS.get("de").say("hello", "Maya")).isEqualTo("Guten Morgen, Maya.");
        assertThat(WORDS.get("fr").say("hello", "Maya")).isEqualTo("Bonjour, Maya.");
    }

    @Test
    void countsAsTheLanguageDoes() {
        assertThat(WORDS.get("en").counted("breath", 0)).isEqualTo("0 breaths");
        assertThat(WORDS.get("fr").counted("breath", 0)).isEqualTo("0 souffle");
        assertThat(WORDS.get("de").counted("breath", 1)).isEqualTo("1 Atemzug");
    }

    @Test
    void enumeratesAsOneSaysIt() {
        assertThat(WORDS.get("de").joined(List.of())).isEmpty();
        assertThat(WORDS.get("de").joined(List.of("Baum"))).isEqualTo("Baum");
        assertThat(WORDS.get("de").joined(List.of("Baum", "Berg", "Boot"))).isEqualTo("Baum, Berg und Boot");
    }

    @Test
    void readsNothingInWhatIsFilledIn() {
        assertThat(WORDS.get("en").say("both", "{1}", "$1 {0}")).isEqualTo("{1} before $1 {0}");
    }

    @Test
    void aKeyWithoutWordsIsAMistake() {
        assertThatThrownBy(() -> WORDS.get("fr").say("goodbye")).hasMessageContaining("goodbye in fr");
    }

    @Test
    void findsWhatIsMissing() {
        assertThat(MissingWords.in("greeting", WORDS))
                .containsExactly(
                        "both in de has other places",
                        "both in en has other places",
                        "both in fr has other places",
                        "goodbye in fr");
    }
}
