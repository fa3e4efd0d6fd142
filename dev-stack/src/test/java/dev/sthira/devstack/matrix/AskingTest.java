package dev.sthira.devstack.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.http.Answer;
import dev.sthira.devstack.http.Handler;
import dev.sthira.devstack.http.Request;
import dev.sthira.devstack.http.WebServer;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Documents;
import dev.sthira.devstack.probe.Forger;
import dev.sthira.devstack.probe.ForgerTest;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small service of things, guarded well, and then badly in one way after the other.
class AskingTest {

    private static final String THING = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57";
    private static final Forger FORGER = ForgerTest.any();
    private static final Token OWNER = FORGER.person("owner", "practitioner");
    private static final Token OTHER = FORGER.person("other", "practitioner");
    private static final Token EXPIRED = FORGER.bad("owner").stream()
            .filter(token -> token.name().equals("expired"))
            .findFirst()
            .orElseThrow();
    private static final Table TABLE = Table.of("""
            a-service  GET   /things        person     -
            a-service  POST  /things        person     -
            a-service  GET   /things/{id}   person     thing
            a-service  GET   /open          everybody  -
            """);

    @TempDir
    Path directory;

    @Test
    void findsNothingInAServiceThatGuardsItsThings() throws IOException {
        assertThat(leaks(this::well)).isEmpty();
    }

    @Test
    void findsAThingThatIsRefusedInsteadOfMissing() throws IOException {
        assertThat(leaks(request ->
                        isTheThing(request) && says(request, OTHER) ? Answer.problem(403, "no") : well(request)))
                .singleElement()
                .asString()
                .contains("GET /things/{id} as other for the owner's: 403, but 404", "curl");
    }

    @Test
    void findsAThingThatIsMissingInOtherWords() throws IOException {
        assertThat(leaks(request ->
                        isTheThing(request) && says(request, OTHER) ? Answer.problem(404, "not yours") : well(request)))
                .singleElement()
                .asString()
                .contains("another body");
    }

    @Test
    void findsAnExpiredTokenThatIsTaken() throws IOException {
        assertThat(leaks(request -> says(request, EXPIRED) ? Answer.json(200, Map.of()) : well(request)))
                .isNotEmpty()
                .allMatch(leak -> leak.contains("as expired") && leak.contains("200 instead of 401"));
    }

    @Test
    void findsWhatBelongsToSomebodyElseInAList() throws IOException {
        assertThat(leaks(request -> request.path().equals(List.of("things"))
                                && request.method().equals("GET")
                                && says(request, OTHER)
                        ? Answer.json(200, Map.of("name", "Sonnenuhr of the owner"))
                        : well(request)))
                .singleElement()
                .asString()
                .contains("belongs to somebody else");
    }

    @Test
    void letsWhatCannotBeAnIdBeMissingForEverybody() throws IOException {
        assertThat(leaks(request -> request.path().getLast().length() < THING.length()
                                && request.path().size() == 2
                        ? Answer.problem(404, "There is no such thing.")
                        : well(request)))
                .isEmpty();
    }

    private Answer well(Request request) {
        if (request.path().equals(List.of("open"))) {
            return Answer.json(200, Map.of());
        }
        if (!says(request, OWNER) && !says(request, OTHER)) {
            return Answer.problem(401, "Who is asking?");
        }
        if (request.path().size() == 1) {
            return Answer.json(200, Map.of());
        }
        return isTheThing(request) && says(request, OWNER)
                ? Answer.json(200, Map.of("name", "Sonnenuhr"))
                : Answer.problem(404, "There is no such thing.");
    }

    private static boolean isTheThing(Request request) {
        return request.path().equals(List.of("things", THING));
    }

    private static boolean says(Request request, Token token) {
        return request.header("Authorization").equals(Optional.of("Bearer " + token.text()));
    }

    private List<String> leaks(Handler handler) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (WebServer server = WebServer.start(address, 1_000_000, Map.of(), handler)) {
            Place place = new Place("a-service", "127.0.0.1", server.port());
            Document document = Document.of(place, Documents.things(), "");
            List<Voice> voices = List.of(
                    new Voice("nobody", Optional.empty(), Set.of(), false),
                    new Voice("expired", Optional.of(EXPIRED), Set.of(), false),
                    new Voice("other", Optional.of(OTHER), Set.of("practitioner"), false),
                    new Voice("owner", Optional.of(OWNER), Set.of("practitioner"), true));
            try (Asking asking =
                    new Asking(Map.of("thing", THING), "", "sonnenuhr", Curl.to(List.of(place), directory))) {
                return asking.all(TABLE, document.operations(), voices, List.of(document));
            }
        }
    }
}
