package dev.sthira.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @CsvSource({
        "sore back 10 min, 10",
        "10min, 10",
        "20 minute hips, 20",
        "twenty minutes for the neck, 20",
        "twenty-five minutes, 25",
        "strong 45 Min., 45",
        "an hour of rest, 60",
        "1h, 60",
        "half an hour, 30",
        "zehn Minuten Rücken, 10",
        "dix minutes pour le dos, 10",
        "2 hours, 120",
        "½ hour, 30",
        "1/2 hour, 30",
        "1½ hours, 90",
        "1 1/2 hours, 90",
        "10.5 min, 11",
        "'10,5 Minuten', 11",
        "1 h 30 min, 90",
        "1 hour and 15 minutes, 75",
        "1h30, 90",
        "1 heure 30, 90",
        "1.5 hours, 90",
        "quarter of an hour, 15",
        "three quarters of an hour, 45",
        "an hour and a half, 90",
        "2 hours and a half, 150",
        "eine halbe Stunde Rücken, 30",
        "Viertelstunde, 15",
        "anderthalb Stunden, 90",
        "une demi-heure pour le dos, 30",
        "un quart d'heure, 15",
        "une heure et demie, 90"
    })
    void readsALength(String typed, int minutes) {
        assertThat(Query.read(typed).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "over 65", "warrior 2", "sun salutation a", "9999 min", "0 min", "minutes", "a m", "108"})
    void readsNoLengthWhereThereIsNone(String typed) {
        assertThat(Query.read(typed).minutes()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "knee, area, knees",
        "bad knees, concern, knees",
        "hips, area, hips",
        "tight hamstrngs, area, hamstrings",
        "sore back, area, lower-back",
        "sore back, concern, lower-back",
        "upper back, area, upper-back",
        "neck pain, concern, neck",
        "carpal tunnel, concern, wrists",
        "high blood pressure, concern, high-blood-pressure",
        "pregnant, concern, pregnancy-second-trimester",
        "third trimester, concern, pregnancy-third-trimester",
        "can't sleep, intent, sleep",
        "energize me, intent, energise",
        "stress, intent, unwind",
        "advanced, level, advanced",
        "chair yoga, position, seated-on-chair",
        "Rücken, area, lower-back",
        "Ruecken, area, lower-back",
        "Rückenschmerzen 20 Minuten, concern, lower-back",
        "Hüfte, area, hips",
        "Schultern, area, shoulders",
        "mal au dos, area, lower-back"
    })
    void understandsBodyAreasConcernsAndIntents(String typed, String property, String word) {
        assertThat(Query.read(typed).of(property)).contains(word);
    }

    @Test
    void doesNotTakeTheUpperBackForTheWholeBack() {
        assertThat(Query.read("upper back").of("area")).isEqualTo(Set.of("upper-back"));
    }

    @Test
    void leavesOutStepByStepWhatOnlyWrapsTheName() {
        assertThat(Query.read("Sore back 10 min").phrasings()).containsExactly("sore back 10 min", "sore back", "back");
        assertThat(Query.read("yoga for runners").phrasings()).containsExactly("yoga for runners", "runners");
        assertThat(Query.read("  ").phrasings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sore back, true",
        "10 min, true",
        "sleep, true",
        "knee pain, true",
        "downward dog, false",
        "tree, false"
    })
    void knowsWhetherAClassIsAskedFor(String typed, boolean course) {
        assertThat(Query.read(typed).asksForAClass()).isEqualTo(course);
    }
}
