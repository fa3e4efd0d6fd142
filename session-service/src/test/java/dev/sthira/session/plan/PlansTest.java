package dev.sthira.session.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.database.Sql;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlansTest {

    @Inject
    Plans plans;

    @Inject
    Sql sql;

    CatalogStandIn catalog;

    @AfterEach
    void answerAgain() {
        catalog.failWith(0);
    }

    @Test
    void sharesAPlanWhileSomebodyFollowsIt() {
        String id = kept();

        Plan first = plans.get(id);

        assertThat(plans.get(id)).isSameAs(first);
    }

    @Test
    void forgetsPlansNobodyFollowsAnyMore() {
        long before = plans.held();
        for (int i = 0; i < 200; i++) {
            assertThat(plans.get(kept()).size()).isEqualTo(1);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return plans.held() < before + 20;
        });
    }

    @Test
    void saysWhichPlanCannotBeRead() {
        String id = "broken-" + UUID.randomUUID();
        sql.update("insert into plan (id, body) values (?, '{}')", id);

        assertThatThrownBy(() -> plans.get(id))
                .isInstanceOf(UnreadablePlan.class)
                .hasMessageContaining(id);
        assertThatThrownBy(() -> plans.get("nowhere")).isInstanceOf(UnreadablePlan.class);
    }

    @Test
    void readsAPlanThatIsLongerThanAnythingPeopleMaySend() {
        String id = "long-" + UUID.randomUUID();
        String segment = """
                {"index": %d, "block": 1, "step": 1, "kind": "pose", "side": "both", "seconds": 10,
                 "pose": {"slug": "sphinx", "name": "Sphinx"}, "transition": {"seconds": 2}, "cue": "Breathe and wait."}""";
        String segments = IntStream.range(0, 2_000).mapToObj(segment::formatted).collect(Collectors.joining(","));
        sql.update("insert into plan (id, body) values (?, ?)", id, """
                {"id": "%s", "sequence": {"slug": "steady", "version": 1, "title": "Steady"},
                 "wishes": {"level": "beginner"}, "segments": [%s], "explanations": []}""".formatted(id, segments));

        assertThat(plans.get(id).size()).isEqualTo(2_000);
        assertThat(plans.written(id).segments()).hasSize(2_000);
    }

    /// One person's wish must not open the breaker that everybody shares.
    @Test
    void goesOnAskingForOthersWhateverTheCatalogSaysOfOneWish() {
        var asker = new Plans.Asker("Bearer none", "en", null);
        byte[] wish =
                "{\"sequence\": \"back-strengthening\", \"level\": \"beginner\", \"breathSeconds\": 4}".getBytes(UTF_8);
        catalog.failWith(429);
        for (int i = 0; i < 25; i++) {
            assertThat(plans.ask(asker, wish)).isInstanceOf(PlanAnswer.Unavailable.class);
        }

        catalog.failWith(0);

        assertThat(plans.ask(asker, wish)).isInstanceOf(PlanAnswer.Planned.class);
    }

    private String kept() {
        String id = "plan-" + UUID.randomUUID();
        sql.update("insert into plan (id, body) values (?, ?)", id, """
                {"id": "%s", "sequence": {"slug": "steady", "version": 1, "title": "Steady"}, "wishes": {"level": "beginner"},
                 "segments": [{"index": 0, "block": 1, "step": 1, "kind": "pose", "side": "both", "seconds": 10,
                   "pose": {"slug": "sphinx", "name": "Sphinx"}, "transition": {"seconds": 2}, "cue": "Breathe."}],
                 "explanations": []}""".formatted(id));
        return id;
    }
}
