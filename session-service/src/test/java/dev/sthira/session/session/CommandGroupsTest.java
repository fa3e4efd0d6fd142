package dev.sthira.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Commands that come together: each has the effect and the answer that it would have had alone.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CommandGroupsTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Test
    void lettingManyPersonsAtItAtOnceGivesEachTheirOwn() throws Exception {
        List<Api> persons = IntStream.range(0, 20)
                .mapToObj(i -> Api.as("person-" + i + "-" + UUID.randomUUID()))
                .toList();
        List<String> sessions = persons.stream().map(one -> one.creates(1)).toList();
        List<Callable<Response>> starts = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Api person = persons.get(i);
            String own = sessions.get(i);
            String anothers = sessions.get((i + 1) % sessions.size());
            starts.add(() -> person.commands(own, "start"));
            starts.add(() -> person.commands(anothers, "end"));
        }

        List<Response> answers = together(starts);

        for (int i = 0; i < sessions.size(); i++) {
            answers.get(2 * i)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(sessions.get(i)))
                    .body("version", equalTo(1));
            answers.get(2 * i + 1).then().statusCode(404);
            assertThat(persons.get(i).looksAt(sessions.get(i)).getString("state"))
                    .isEqualTo("running");
        }
    }

    @Test
    void ofManyWhoSawTheSameVersionOneIsFirst() throws Exception {
        String session = maya.creates(1);
        maya.does(session, "start");

        List<Response> answers =
                together(times(30, () -> maya.sends(session, "{\"command\": \"skip\", \"expectedVersion\": 1}")));

        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
    }

    @Test
    void everyCommandOfOneSessionCountsOnce() throws Exception {
        String session = maya.creates(1);
        maya.does(session, "start");

        List<Response> answers =
                together(times(30, () -> maya.sends(session, "{\"command\": \"hold-longer\", \"seconds\": 1}")));

        assertThat(answers.stream().map(one -> one.jsonPath().getInt("version")).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 31).boxed().toList());
    }

    @Test
    void copiesThatComeTogetherHaveOneEffectAndOneAnswer() throws Exception {
        String session = maya.creates(1);
        maya.does(session, "start");

        List<Response> answers = together(times(30, () -> keyed(session, "press-1", "skip")));

        assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().map(one -> one.header("ETag")).distinct()).hasSize(1);
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
        keyed(session, "press-1", "skip").then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefusedThoughItComesAlong() throws Exception {
        String session = maya.creates(1);
        maya.does(session, "start");

        List<Response> answers = together(Stream.of("skip", "pause", "end", "back", "repeat")
                .<Callable<Response>>map(command -> () -> keyed(session, "press-1", command))
                .toList());

        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(422);
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
    }

    /// A refusal has no effect, so nothing is remembered under its key.
    @Test
    void aKeyWhoseCommandWasRefusedMayComeAgain() {
        String session = maya.creates(1);

        keyed(session, "press-1", "resume").then().statusCode(409);
        maya.does(session, "start");
        maya.does(session, "pause");

        keyed(session, "press-1", "resume").then().statusCode(200).body("version", equalTo(3));
    }

    private Response keyed(String session, String key, String command) {
        return maya.request()
                .header("Idempotency-Key", key)
                .body("{\"command\": \"%s\"}".formatted(command))
                .post("/sessions/" + session + "/commands");
    }

    private static List<Callable<Response>> times(int times, Callable<Response> act) {
        return Stream.generate(() -> act).limit(times).toList();
    }

    private static List<Response> together(List<Callable<Response>> all) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }
    }
}
