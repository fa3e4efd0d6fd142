package dev.sthira.devstack.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Documents;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final String WHOLE = """
            # a comment
            a-service  GET   /things        person     -
            a-service  POST  /things        person     -
            a-service  GET   /things/{id}   person     thing
            a-service  GET   /open          everybody  -
            """;

    private final List<Operation> operations = Document.of(
                    new Place("a-service", "127.0.0.1", 1), Documents.things(), "")
            .operations();

    @Test
    void agreesWithADocumentThatHasTheSameRoutes() {
        assertThat(Table.of(WHOLE).disagreements(operations)).isEmpty();
    }

    @Test
    void failsARouteWithoutARow() {
        String without = WHOLE.replace("a-service  GET   /things/{id}   person     thing\n", "");

        assertThat(Table.of(without).disagreements(operations))
                .containsExactly("a-service GET /things/{id} has no row in the table");
    }

    @Test
    void failsARowWithoutARoute() {
        assertThat(Table.of(WHOLE + "a-service PUT /gone person -").disagreements(operations))
                .containsExactly("a-service PUT /gone has a row, but no document has it");
    }

    @Test
    void failsARowThatTheDocumentContradicts() {
        assertThat(Table.of(WHOLE.replace("everybody", "person")).disagreements(operations))
                .hasSize(1);
    }

    @Test
    void readsTheTableOfTheProduct() {
        assertThat(Table.read().rows())
                .hasSizeGreaterThan(50)
                .allMatch(row -> row.service().endsWith("-service"));
    }
}
