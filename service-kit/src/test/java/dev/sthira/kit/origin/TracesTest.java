package dev.sthira.kit.origin;

import static dev.sthira.kit.test.SeenSpan.CLIENT;
import static dev.sthira.kit.test.SeenSpan.SERVER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.kit.KitStack;
import dev.sthira.kit.test.Collector;
import dev.sthira.kit.test.SeenSpan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KitStack.class)
@WithTestResource(Collector.class)
class TracesTest {
    private static final Act ACT = Act.publishing("sthira.things");

    Collector collector;

    @Inject
    Traces traces;

    @Test
    void sendsTheSpansOfARequestToTheCollectorThatIsNamed() {
        var trace = newTrace();
        given().header("traceparent", caller(trace))
                .get("/origins")
                .then()
                .statusCode(200)
                .body("traceparent", startsWith("00-" + trace + "-"))
                .body("traceparent", not(caller(trace)));

        var request = seen(trace, "GET /origins");
        assertThat(request.service()).isEqualTo("service-kit");
        assertThat(request.kind()).isEqualTo(SERVER);
        assertThat(seen(trace, "SELECT kit").isChildOf(request)).isTrue();
    }

    @Test
    void showsNothingOfAnAddressThatMayBeASecret() {
        var trace = newTrace();
        for (var address : List.of(
                "/echo/words/secretpath",
                "/echo?id=0190f5a2-0000-7d3b-9a44-5ec4e7000001",
                "/nothing/secretpath?secretquery")) {
            given().header("traceparent", caller(trace)).get(address);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> collector
                                .spans(span -> span.trace().equals(trace) && span.kind() == SERVER)
                                .size()
                        == 3);
        assertThat(collector.hasHeardOf("secretpath")).isFalse();
        assertThat(collector.hasHeardOf("secretquery")).isFalse();
        assertThat(collector.hasHeardOf("0190f5a2-0000-7d3b-9a44-5ec4e7000001")).isFalse();
    }

    @Test
    void showsOurOwnWorkInTheWordsOfTheConventions() {
        var trace = newTrace();
        try (var work = traces.begin(ACT, caller(trace)).message("m-1").partition(7)) {
            work.failed("no-answer");
        }

        var span = seen(trace, "send sthira.things");
        assertThat(span.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.kind()).isEqualTo(SeenSpan.PRODUCER);
        assertThat(span.failed()).isTrue();
        assertThat(span.attributes())
                .containsAllEntriesOf(Map.of(
                        "messaging.system", "kafka",
                        "messaging.destination.name", "sthira.things",
                        "messaging.operation.name", "send",
                        "messaging.operation.type", "send",
                        "messaging.message.id", "m-1",
                        "messaging.destination.partition.id", "7",
                        "error.type", "no-answer"));
    }

    @Test
    void handsOnThePlaceOfWhatIsDoneHere() {
        var trace = newTrace();
        try (var _ = traces.begin(ACT, caller(trace)).here();
                var inside = traces.begin(Act.sending("smtp", "email"), traces.place())) {
            assertThat(new Origin("mine-1", caller(trace)).at(inside).requestId())
                    .isEqualTo("mine-1");
        }

        var outside = seen(trace, "send sthira.things");
        assertThat(seen(trace, "send email").isChildOf(outside)).isTrue();
        assertThat(seen(trace, "send email").kind()).isEqualTo(CLIENT);
        assertThat(outside.failed()).isFalse();
        assertThat(traces.place()).isNull();
    }

    @Test
    void showsNothingOfWhatNoRequestBroughtAbout() {
        assertThat(traces.follow(ACT, null)).isSameAs(Work.UNSEEN);
    }

    private SeenSpan seen(String trace, String name) {
        return collector.awaits(
                span -> span.trace().equals(trace) && span.name().equals(name));
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String caller(String trace) {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }
}
