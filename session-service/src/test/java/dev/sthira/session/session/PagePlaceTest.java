package dev.sthira.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePlaceTest {

    @Test
    void isReadFromTheValuesOfAMark() {
        assertThat(PagePlace.of(List.of("2026-11-22T06:30:00.250001Z", "00000000-0000-0007-0000-000000000009")))
                .isEqualTo(new PagePlace(Instant.parse("2026-11-22T06:30:00.250001Z"), new UUID(7, 9)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "2026-11-22T06:30:00Z, nobody",
        "yesterday, 00000000-0000-0000-0000-000000000001",
        "+1000000000-12-31T23:59:59Z, 00000000-0000-0000-0000-000000000001",
        "-1000000000-01-01T00:00:00Z, 00000000-0000-0000-0000-000000000001"
    })
    void isNothingTheDatabaseCouldNotRead(String at, String id) {
        assertThatThrownBy(() -> PagePlace.of(List.of(at, id)))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }
}
