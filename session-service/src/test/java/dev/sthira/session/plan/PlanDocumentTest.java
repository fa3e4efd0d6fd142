package dev.sthira.session.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The reader's half of the catalog's contract.
class PlanDocumentTest {
    private static final Path CONTRACT = Path.of("..", "catalog-service", "contract");

    @Test
    void keepsTheCountsOfABreath() throws IOException {
        var counts = segment("equal-breath").pulse().counts();

        assertThat(counts.in()).isEqualByComparingTo(new BigDecimal(4));
        assertThat(counts.hold()).isZero();
        assertThat(counts.out()).isEqualByComparingTo(new BigDecimal(4));
        assertThat(counts.pause()).isZero();
    }

    @Test
    void keepsTheBellsOfASitting() throws IOException {
        var sitting = segment("silent-sitting");

        assertThat(sitting.kind()).isEqualTo("meditation");
        assertThat(sitting.pulse().bells()).hasSizeGreaterThan(2);
        assertThat(sitting.pulse().bells().getLast().seconds())
                .isEqualByComparingTo(BigDecimal.valueOf(sitting.hold().toMillis(), 3));
    }

    @Test
    void takesASegmentWithoutEitherForWhatItIs() throws IOException {
        assertThat(plan("plan").segments()).extracting(Segment::pulse).containsOnly(Pulse.NONE);
    }

    private static Segment segment(String pose) throws IOException {
        return plan("plan-sitting").segments().stream()
                .filter(segment -> segment.pose().slug().equals(pose))
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan(String example) throws IOException {
        return PlanDocument.read(new ObjectMapper(), Files.readString(CONTRACT.resolve(example + ".json")));
    }
}
