package dev.sthira.catalog.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.pose.Concern;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void callsEveryConcernByWordsOfItsOwn(String language) {
        var words = Words.of(language);

        assertThat(Arrays.stream(Concern.values()).map(words::your))
                .doesNotHaveDuplicates()
                .allMatch(said -> said.contains(" "));
    }
}
