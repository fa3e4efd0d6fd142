package dev.sthira.session.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of a hundred bytes are asked for.
class StretchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                               | all
            bytes=0-           | 0 to 99
            bytes=0-0          | 0 to 0
            bytes=10-19        | 10 to 19
            bytes=90-1000      | 90 to 99
            bytes=-10          | 90 to 99
            bytes=-1000        | 0 to 99
            bytes=99-99        | 99 to 99
            bytes=100-         | none
            bytes=100-101      | none
            bytes=-0           | none
            bytes=20-10        | all
            bytes=0-1, 5-6     | all
            bytes=-            | all
            bytes=a-b          | all
            bytes=1            | all
            items=0-1          | all
            bytes=0-99999999999999999999 | all
            """)
    void readsTheHeader(String header, String asked) {
        assertThat(told(Stretch.of(header, 100))).isEqualTo(asked);
    }

    private static String told(Stretch.Asked asked) {
        return switch (asked) {
            case Stretch.All _ -> "all";
            case Stretch.None _ -> "none";
            case Stretch.Some(Stretch stretch) -> stretch.from() + " to " + stretch.to();
        };
    }
}
