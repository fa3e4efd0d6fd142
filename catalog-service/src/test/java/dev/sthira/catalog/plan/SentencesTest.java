package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.pose.Concern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource({
        "KNEES, your knees",
        "PREGNANCY_FIRST_TRIMESTER, the first trimester of your pregnancy",
        "DISC_AND_SCIATICA, your disc or sciatica",
        "HERNIA, your hernia",
        "LOW_BLOOD_PRESSURE, your low blood pressure",
        "HEART, your heart",
        "REFLUX, your reflux",
        "AFTER_EYE_SURGERY, your eye surgery",
        "HYPERMOBILITY, your hypermobility",
        "POSTNATAL, the months after birth"
    })
    void speaksOfAConcernAsPeopleDo(Concern concern, String words) {
        assertThat(Sentences.words(concern)).isEqualTo(words);
    }
}
