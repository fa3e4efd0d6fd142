package dev.sthira.devstack.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.probe.Heard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraitsTest {

    private final Traits traits = new Traits(List.of("sonnenuhr-1a2b3c", "no-such-9f8e7d"), "sonnenuhr");

    @Test
    void seesNoDifferenceWhereOnlyTheIdIsSaidBack() {
        assertThat(traits.difference(
                        answer(404, "{\"detail\":\"no sonnenuhr-1a2b3c\",\"instance\":\"/things/sonnenuhr-1a2b3c\"}"),
                        answer(404, "{\"detail\":\"no no-such-9f8e7d\",\"instance\":\"/things/no-such-9f8e7d\"}")))
                .isEmpty();
        assertThat(traits.difference(answer(200, "<h1>Sonnenuhr 1a2b3c</h1>"), answer(200, "<h1>No such 9f8e7d</h1>")))
                .isEmpty();
    }

    @Test
    void seesAnotherStatusOtherHeadersAndAnotherBody() {
        Heard.Answer missing = answer(404, "{\"title\":\"no\"}");
        Heard.Answer tagged =
                new Heard.Answer(404, Map.of("content-type", List.of("x"), "etag", List.of("x")), missing.body());

        assertThat(traits.difference(answer(403, "{\"title\":\"no\"}"), missing))
                .isPresent();
        assertThat(traits.difference(tagged, missing)).isPresent();
        assertThat(traits.difference(answer(404, "{\"title\":\"not yours\"}"), missing))
                .isPresent();
    }

    @Test
    void hearsTheOwnersWordsButNotTheIdThatWasAskedFor() {
        assertThat(traits.shown(answer(200, "<h1>Sonnenuhr</h1>"))).isTrue();
        assertThat(traits.shown(answer(200, "<h1>Sonnenuhr 1a2b3c</h1> /start/sonnenuhr-1a2b3c")))
                .isFalse();
    }

    private static Heard.Answer answer(int status, String body) {
        return new Heard.Answer(status, Map.of("content-type", List.of("x")), body.getBytes(StandardCharsets.UTF_8));
    }
}
