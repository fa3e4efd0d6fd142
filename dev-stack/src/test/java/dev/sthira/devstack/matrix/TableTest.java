package dev.sthira.devstack.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Documents;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final String WHOLE = """
            # a comment
            a-service  GET   /things        person     -
            a-service  POST  /things        person     -
            a-service  GET   /things/{id}   person     thing
            a-service  GET   /page          everybody  -
            a-service  GET   /open          everybody  -
            """;
    private static final Pattern ROUTE = Pattern.compile("^  (/\\S*):$|^    (get|put|post|delete|patch):$");

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
        assertThat(Table.of(WHOLE.replace("/open          everybody", "/open person"))
                        .disagreements(operations))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "session-service", "notification-service"})
    void hasARowForEveryRouteOfAContract(String service) throws IOException {
        List<String> rows = Table.read().rows().stream()
                .filter(row -> row.service().equals(service))
                .map(row -> row.method() + " " + row.path())
                .distinct()
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(routes(service));
    }

    private static List<String> routes(String service) throws IOException {
        List<String> routes = new ArrayList<>();
        String path = "";
        for (String line : Files.readAllLines(Path.of("..", service, "contract", "openapi.yaml"))) {
            Matcher route = ROUTE.matcher(line);
            if (route.matches() && route.group(1) != null) {
                path = route.group(1);
            } else if (!line.startsWith(" ")) {
                path = "";
            } else if (route.matches() && !path.isEmpty()) {
                routes.add(route.group(2).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return routes;
    }
}
