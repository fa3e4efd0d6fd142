package dev.sthira.devstack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.fuzz.Finding.Kind;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Documents;
import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final Draft open = new Draft(Document.of(new Place("a-service", "127.0.0.1", 1), Documents.things(), "")
            .operations()
            .getLast());

    @Test
    void hasNothingAgainstAGoodAnswerOrAProblem() {
        assertThat(kinds(answer(200, "application/json", "{}"))).isEmpty();
        assertThat(kinds(problem(404))).isEmpty();
    }

    @Test
    void findsErrorsHangsTracesAndAnswersThatAreNoProblem() {
        assertThat(kinds(problem(500))).containsExactly(Kind.SERVER_ERROR);
        assertThat(kinds(problem(503))).containsExactly(Kind.SERVER_ERROR);
        assertThat(kinds(new Heard.Late("no answer"))).containsExactly(Kind.HANG);
        assertThat(kinds(new Heard.Closed("reset"))).containsExactly(Kind.HANG);
        assertThat(kinds(answer(400, "text/plain", "java.lang.Oops: at a.b.C.d(C.java:7)")))
                .containsExactly(Kind.TRACE, Kind.NO_PROBLEM);
        assertThat(kinds(answer(413, "", ""))).containsExactly(Kind.NO_PROBLEM);
        assertThat(kinds(answer(404, "application/problem+json", "{\"title\":\"no\",\"status\":404}")))
                .containsExactly(Kind.NO_PROBLEM);
    }

    @Test
    void findsThatSomethingInvalidWasAccepted() {
        open.query.add(new Draft.Query("surprise", "1"));

        assertThat(kinds(answer(200, "application/json", "{}"))).containsExactly(Kind.ACCEPTED);
        assertThat(kinds(problem(400))).isEmpty();
    }

    private List<Kind> kinds(Heard heard) {
        return Judge.complaints(open, heard).stream().map(Judge.Complaint::kind).toList();
    }

    private static Heard.Answer problem(int status) {
        return answer(
                status,
                "application/problem+json",
                "{\"type\":\"/problems/x\",\"title\":\"x\",\"status\":%d}".formatted(status));
    }

    private static Heard.Answer answer(int status, String type, String body) {
        return new Heard.Answer(status, Map.of("content-type", List.of(type)), body.getBytes(StandardCharsets.UTF_8));
    }
}
