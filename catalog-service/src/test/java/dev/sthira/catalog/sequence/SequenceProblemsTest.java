package dev.sthira.catalog.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceProblemsTest {

    @Test
    void saysWhichEditionsThereAre() {
        assertThat(SequenceProblems.runs(List.of(1, 2))).isEqualTo("1 and 2");
        assertThat(SequenceProblems.runs(List.of(1, 2, 3))).isEqualTo("1 to 3");
        assertThat(SequenceProblems.runs(List.of(1, 3, 5, 6, 7, 8))).isEqualTo("1, 3 and 5 to 8");
    }
}
