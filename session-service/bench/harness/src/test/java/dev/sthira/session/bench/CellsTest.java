package dev.sthira.session.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CellsTest {
    private static final String MINE =
            "select * from (values ('bow', 'left', 3, 1.50), ('cobra', 'both', 1, 2.0)) t (pose, side, times, held)";

    @Test
    void findsNoneWhereNumbersAreTheSameHoweverTheyAreWritten() throws SQLException {
        var theirs =
                "select * from (values ('cobra', 'both', 1, 2), ('bow', 'left', 3, 1.500000)) t (a, b, times, held)";

        assertThat(cells(MINE).differences(cells(theirs))).isEmpty();
        assertThat(cells(MINE).count()).isEqualTo(4);
    }

    @Test
    void findsACellThatDiffersAndARowThatIsMissingOnEitherSide() throws SQLException {
        var theirs = "select * from (values ('bow', 'left', 4, 1.5), ('locust', 'both', 1, 2.0)) t (a, b, times, held)";

        assertThat(cells(MINE).differences(cells(theirs)))
                .containsExactly(
                        "times of bow, left: 3, 4",
                        "times of cobra, both: 1, nothing",
                        "held of cobra, both: 2, nothing",
                        "times of locust, both: nothing, 1",
                        "held of locust, both: nothing, 2");
    }

    private static Cells cells(String sql) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            return Cells.of(duck, sql, 2);
        }
    }
}
