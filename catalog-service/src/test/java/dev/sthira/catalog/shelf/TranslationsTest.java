package dev.sthira.catalog.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAT = """
            {"slug":"cat","version":2,"language":"en","kind":"pose","name":"Cat","level":"beginner",
            "aliases":[{"name":"Cat Pose","kind":"spelling"}],
            "effects":["Wakes the spine.","Warms the back."],
            "cues":[{"when":"enter","text":"Come to table top."}]}
            """;

    private final Translations translations = new Translations(JSON);

    @Test
    void putsTextsInTheirPlacesAndLeavesTheOthers() throws JsonProcessingException {
        translate(2, Map.of("/name", "Katze", "/effects/1", "Wärmt den Rücken."));

        var cat = inGerman();

        assertThat(cat.at("/language").asText()).isEqualTo("de");
        assertThat(cat.at("/name").asText()).isEqualTo("Katze");
        assertThat(cat.at("/effects/0").asText()).isEqualTo("Wakes the spine.");
        assertThat(cat.at("/effects/1").asText()).isEqualTo("Wärmt den Rücken.");
        assertThat(cat.at("/cues/0/text").asText()).isEqualTo("Come to table top.");
        assertThat(translations.of("de", "poses/cat", CAT).orElseThrow())
                .extracting(Translations.Translated::texts, Translations.Translated::ofTexts)
                .containsExactly(2, 4);
    }

    @Test
    void knowsATranslationThatIsWhole() {
        translate(2, Map.of("/name", "Katze", "/effects/0", "1", "/effects/1", "2", "/cues/0/text", "3"));

        assertThat(translations.of("de", "poses/cat", CAT).orElseThrow().whole())
                .isTrue();
    }

    @Test
    void leavesOutATranslationOfAnotherEdition() {
        translate(1, Map.of("/name", "Katze"));

        assertThat(translations.of("de", "poses/cat", CAT)).isEmpty();
    }

    @Test
    void leavesOutATranslationOfWhatIsNoTextThere() {
        for (var place :
                List.of("/level", "/slug", "/effects/7", "/effects", "/cues/0/when", "/nothing", "/aliases/9/name")) {
            translate(2, Map.of(place, "Katze"));

            assertThat(translations.of("de", "poses/cat", CAT)).as(place).isEmpty();
        }
    }

    @Test
    void mayNameOtherTraditionsToo() throws JsonProcessingException {
        translate(2, Map.of("/aliases/0/name", "Katzenhaltung"));

        assertThat(inGerman().at("/aliases/0/name").asText()).isEqualTo("Katzenhaltung");
    }

    private void translate(int version, Map<String, String> texts) {
        translations.put(List.of(new Translation("de", "poses/cat", version, texts)));
    }

    private JsonNode inGerman() throws JsonProcessingException {
        return JSON.readTree(
                translations.of("de", "poses/cat", CAT).orElseThrow().document());
    }
}
