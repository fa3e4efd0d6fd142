package dev.sthira.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @ValueSource(strings = {"-5 minutes", "−5 min", "- 10 min", "minus 5 Minuten", "moins 5 minutes"})
    void takesLessThanNothingForNoLength(String typed) {
        assertThat(Query.read(typed).minutes()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5-10 minutes, 10", "yoga - 10 min, 10"})
    void takesALineBetweenWordsForNoMinus(String typed, int minutes) {
        assertThat(Query.read(typed).minutes()).isEqualTo(minutes);
    }

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
        "une heure et demie, 90",
        "half hour, 30",
        "half-hour class, 30",
        "halbstündig, 30",
        "eine viertel Stunde, 15",
        "Dreiviertelstunde, 45",
        "trois quarts d’heure, 45",
        "fünfzehn Minuten, 15",
        "fuenfundvierzig Minuten, 45",
        "zwei Stunden, 120",
        "zweieinhalb Stunden, 150",
        "two and a half hours, 150",
        "one hour, 60",
        "quinze minutes, 15",
        "vingt-cinq minutes, 25",
        "quatre-vingt-dix minutes, 90",
        "deux heures et demie, 150",
        "seven minutes, 7",
        "core five minutes, 5"
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

    @ParameterizedTest
    @CsvSource({
        "frozen shoulder, complaint, frozen-shoulder",
        "frozen shoulder, concern, shoulders",
        "frozen sholder, concern, shoulders",
        "slipped disc, concern, lower-back",
        "Bandscheibenvorfall, complaint, slipped-disc",
        "hernie discale, concern, lower-back",
        "Verspannungen Schulter, concern, shoulders",
        "knee injury, trouble, injury",
        "Knieschmerzen, trouble, pain",
        "vertige, concern, vertigo",
        "my head hurts and headache, complaint, headache",
        "Regelschmerzen, complaint, period-pain",
        "over 70, age, senior",
        "yoga for a 75 year old, age, senior",
        "Yoga ab 70, age, senior",
        "plus de 65 ans, age, senior",
        "kids, age, child",
        "yoga for my 6 year old, age, child",
        "enfants, age, child",
        "pregnant 1st trimester, trimester, first",
        "pregnant 1st trimester, concern, pregnancy-first-trimester",
        "pregnant week 34, trimester, third",
        "schwanger 8. Monat, trimester, third",
        "enceinte de 3 mois, trimester, first",
        "je suis enceinte de 20 semaines, trimester, second",
        "souffle, kind, breathing",
        "Atemübungen, kind, breathing",
        "meditation, kind, meditation",
    })
    void understandsComplaintsAgesAndTrimesters(String typed, String property, String word) {
        assertThat(Query.read(typed).of(property)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "no knees, knees",
        "hips without kneeling, kneeling",
        "without standing or kneeling, kneeling",
        "yoga without a mat, mat",
        "ohne Matte, mat",
        "keine Umkehrhaltungen, inverted",
        "sans les genoux, knees",
        "sans appui sur les poignets, weight-on-hands",
        "sciatica but no forward bends, forward-bend",
        "no balance, balance",
        "ohne Gleichgewichtsübungen, balance",
        "nicht auf einem Bein stehen, balance",
        "pas d'équilibre, balance",
        "no breathing, breathing",
        "keine Atmung, breathing",
        "sans exercices de respiration, breathing",
        "can't stand up, standing",
        "ohne Stehhaltungen, standing",
        "sans se mettre debout, standing",
        "no strength work, strengthen",
        "not advanced, advanced",
        "no kneeling and no twist, twist",
        "no kneeling and no twist, kneeling",
        "no no kneeling, kneeling",
        "ohne Knien und ohne Drehung, twist",
        "kein Knien und keine Drehungen, twist",
        "sans torsion et sans chaise, seated-on-chair",
        "neither kneeling nor twists, kneeling",
        "neither kneeling nor twists, twist",
        "weder Knien noch Drehungen, kneeling",
        "weder Knien noch Drehungen, twist",
        "ni torsion ni chaise, twist",
        "can't lie on my back, supine",
        "not lying on my back, supine",
        "not on my back, supine",
        "not lying on my stomach, prone",
        "cannot lie on belly, prone",
        "kein Liegen, supine",
        "kein Liegen, prone",
        "ich kann nicht auf dem Rücken liegen, supine",
        "je ne peux pas m'allonger sur le dos, supine",
        "sans être allongé, prone"
    })
    void hearsANo(String typed, String word) {
        assertThat(Query.read(typed).of("without")).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not on my back",
                "can't lie on my back",
                "neither kneeling nor twists",
                "weder Knien noch Drehungen",
                "ich kann nicht auf dem Rücken liegen",
                "je ne peux pas m'allonger sur le dos"
            })
    void hearsANoAndNothingElse(String typed) {
        assertThat(Query.read(typed).meanings().keySet()).containsExactly("without");
        assertThat(Query.read(typed).of("without")).doesNotContain("lower-back");
        assertThat(Query.read(typed).refusedNames()).isEmpty();
    }

    @Test
    void asksForNothingThatIsSaidNoTo() {
        var query = Query.read("hips without kneeling");

        assertThat(query.of("position")).isEmpty();
        assertThat(query.of("area")).containsExactly("hips");
        assertThat(query.phrasings()).containsExactly("hips");
        assertThat(query.barred()).contains("position:kneeling", "position:hands-and-knees");
    }

    @ParameterizedTest
    @CsvSource({
        "no downward dog, downward dog",
        "ohne herabschauenden Hund 20 min, herabschauenden hund",
        "pas de chien tête en bas, chien tete en bas"
    })
    void takesWhatItDoesNotKnowBehindANoForAName(String typed, String name) {
        assertThat(Query.read(typed).refusedNames()).containsExactly(name);
        assertThat(Query.read(typed).phrasings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can't sleep",
                "no energy",
                "no sleep",
                "kann nicht einschlafen",
                "keine Kraft",
                "je n'arrive pas à dormir",
                "pas de force"
            })
    void takesAComplaintWithANoForAComplaint(String typed) {
        assertThat(Query.read(typed).of("without")).isEmpty();
        assertThat(Query.read(typed).refusedNames()).isEmpty();
        assertThat(Query.read(typed).of("complaint")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ohne Stress, unwind", "not flexible, stretch", "pas souple, stretch"})
    void takesAWishWithANoForAWish(String typed, String intent) {
        assertThat(Query.read(typed).of("without")).isEmpty();
        assertThat(Query.read(typed).of("intent")).contains(intent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half hour", "halbe Stunde", "demi-heure", "30 min class"})
    void takesALengthForNoName(String typed) {
        assertThat(Query.read(typed).phrasings()).isEmpty();
        assertThat(Query.read(typed).isOfLengthOnly()).isTrue();
    }

    @Test
    void takesAPregnancyWithoutATrimesterForAllThree() {
        assertThat(Query.read("pregnant").of("concern"))
                .containsExactly(
                        "pregnancy-first-trimester", "pregnancy-second-trimester", "pregnancy-third-trimester");
        assertThat(Query.read("baby 3 months old").of("trimester")).isEmpty();
    }

    @Test
    void takesANameForANameOnlyWhereItIsTheWholeOfIt() {
        assertThat(Query.read("Stellung des Kindes").of("pose")).containsExactly("childs-pose");
        assertThat(Query.read("Stellung des Kindes").of("age")).isEmpty();
        assertThat(Query.read("Sideways Child's Pose").of("pose")).isEmpty();
        assertThat(Query.read("Sideways Child's Pose").of("age")).isEmpty();
    }

    @Test
    void leavesOutMoreTheWorseItIs() {
        assertThat(Query.read("shoulders").barred()).isEmpty();
        assertThat(Query.read("stiff shoulders").barred())
                .contains("avoid:shoulders")
                .doesNotContain("strains:shoulders");
        assertThat(Query.read("shoulder pain").barred())
                .contains("strains:shoulders")
                .doesNotContain("loads:shoulders");
        assertThat(Query.read("shoulder injury").barred()).contains("loads:shoulders");
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
