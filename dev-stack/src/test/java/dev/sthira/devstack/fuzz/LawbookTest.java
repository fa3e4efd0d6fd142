package dev.sthira.devstack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Documents;
import dev.sthira.devstack.probe.ForgerTest;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Token;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawbookTest {

    private static final Token SOMEBODY = ForgerTest.any().person("somebody", "practitioner");

    private final Draft making = draft("POST /things");
    private final Draft listing = draft("GET /things");

    @Test
    void hasNothingAgainstARequestAsTheDocumentWantsIt() {
        assertThat(Lawbook.against(making)).isEmpty();
        assertThat(Lawbook.against(listing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"name\":\"a\"",
                "{\"name\":\"a\"} {}",
                "{\"name\":\"a\",\"name\":\"a\"}",
                "{\"name\":\"a\",\"surprise\":1}",
                "{\"name\":[]}"
            })
    void hasSomethingAgainstABodyThatIsNone(String body) {
        making.body = body.getBytes(StandardCharsets.UTF_8);

        assertThat(Lawbook.against(making)).isPresent();
    }

    @Test
    void hasSomethingAgainstOtherEncodings() {
        making.body = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16BE);
        assertThat(Lawbook.against(making)).isPresent();

        making.body = "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Lawbook.against(making)).isPresent();
    }

    @Test
    void hasSomethingAgainstContentThatIsNotDeclared() {
        making.contentType = Optional.of("text/plain");

        assertThat(Lawbook.against(making)).isPresent();
    }

    @Test
    void hasSomethingAgainstTokensThatAreMissingOrBad() {
        listing.token = Optional.empty();
        assertThat(Lawbook.against(listing)).contains("no token");

        listing.token = Optional.of(ForgerTest.any().bad("somebody").getFirst());
        assertThat(Lawbook.against(listing)).isPresent();
    }

    @Test
    void hasSomethingAgainstNamesAndValuesInTheQuery() {
        listing.query.add(new Draft.Query("limit", "abc"));
        assertThat(Lawbook.against(listing)).isPresent();

        listing.query.clear();
        listing.query.add(new Draft.Query("surprise", "1"));
        assertThat(Lawbook.against(listing)).isPresent();
    }

    @Test
    void hasNothingAgainstNamesThatOtherProgramsAddToALinkOfAPage() {
        Draft page = draft("GET /page");
        page.query.add(new Draft.Query("fbclid", "1"));

        assertThat(Lawbook.against(page)).isEmpty();
    }

    @Test
    void saysNothingOfRequestsTheDocumentDoesNotKnow() {
        making.body = new byte[0];
        making.target = Optional.of("/things/../things");

        assertThat(Lawbook.against(making)).isEmpty();

        Draft reading = draft("GET /things/{id}");
        reading.path.put("id", "x");
        assertThat(Lawbook.against(reading)).isPresent();
        reading.path.put("id", ".");
        assertThat(Lawbook.against(reading)).isEmpty();
        reading.path.put("id", "");
        assertThat(Lawbook.against(reading)).isEmpty();

        reading.token = Optional.empty();
        reading.path.put("id", "..");
        assertThat(Lawbook.against(reading))
                .as("whose address is that of a page")
                .isEmpty();
    }

    private static Draft draft(String name) {
        Document document = Document.of(new Place("a-service", "127.0.0.1", 1), Documents.things(), "");
        Draft draft = new Draft(document.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow());
        draft.token = Optional.of(SOMEBODY);
        if (name.startsWith("POST")) {
            draft.contentType = Optional.of("application/json; charset=UTF-8");
            draft.body = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        }
        return draft;
    }
}
