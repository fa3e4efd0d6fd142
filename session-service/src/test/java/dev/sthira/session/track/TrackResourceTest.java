package dev.sthira.session.track;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A class as it is heard.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TrackResourceTest {
    private static final String BELLS = "/track?voice=false&ticks=false";

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    Voice voice;

    @Test
    void ringsWhereThePlanSaysAndIsSilentElsewhere() throws IOException {
        String session = maya.creates(1);
        List<Double> boundaries = boundaries(maya.looksAt(session), -1, 0);

        Heard heard = Heard.of(bytes(session, BELLS));

        assertThat(heard.seconds()).isEqualTo(boundaries.getLast() + 6, offset(0.001));
        for (int i = 0; i < boundaries.size(); i++) {
            double at = boundaries.get(i);
            double last = i == 0 ? 0 : boundaries.get(i - 1) + 3.3;
            assertThat(heard.loudest(last, at - 0.001))
                    .as("silent before %s", at)
                    .isZero();
            assertThat(heard.loudest(at, at + 0.02)).as("rings at %s", at).isGreaterThan(3_000);
        }
    }

    @Test
    void isTheSameForThePlanAndOtherForOtherWishes() {
        String session = maya.creates(60);
        String again = maya.creates(60);

        byte[] first = bytes(session, BELLS);

        assertThat(bytes(again, BELLS)).isEqualTo(first);
        assertThat(tag(again, BELLS)).isEqualTo(tag(session, BELLS));
        assertThat(List.of(
                        tag(session, BELLS),
                        tag(session, "/track?voice=false"),
                        tag(session, "/track?voice=false&bell=false"),
                        tag(session, "/track?voice=false&count=7")))
                .doesNotHaveDuplicates();
    }

    @Test
    void isNotSentAgainToWhoeverHasIt() {
        String session = maya.creates(60);
        String tag = tag(session, BELLS);

        maya.request()
                .header("If-None-Match", tag)
                .get("/sessions/" + session + BELLS)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        maya.request()
                .header("If-Match", "\"other\"")
                .get("/sessions/" + session + BELLS)
                .then()
                .statusCode(412);
        maya.does(session, "start");
        maya.does(session, "pause");
        assertThat(tag(session, BELLS)).as("a pause is nothing that is heard").isEqualTo(tag);
    }

    @Test
    void sendsSomeOfItsBytes() {
        String session = maya.creates(60);
        byte[] whole = bytes(session, BELLS);
        String tag = tag(session, BELLS);

        part(session, "bytes=0-1", null)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 0-1/" + whole.length)
                .header("Content-Length", "2")
                .header("Accept-Ranges", "bytes")
                .header("ETag", tag)
                .contentType("audio/flac");
        assertThat(part(session, "bytes=1000-70000", null).asByteArray())
                .isEqualTo(Arrays.copyOfRange(whole, 1000, Math.min(whole.length, 70_001)));
        assertThat(part(session, "bytes=-500", tag).asByteArray())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 500, whole.length));
        assertThat(part(session, "bytes=0-1", "\"other\"").asByteArray()).isEqualTo(whole);
        part(session, "bytes=" + whole.length + "-", null)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + whole.length)
                .body("type", equalTo("/problems/range-not-there"));
    }

    @Test
    void holdsAPoseAsLongAsThePersonDoes() throws IOException {
        String session = maya.creates(1);
        maya.does(session, "start");
        JsonPath plan = maya.looksAt(session);
        await().until(() -> maya.looksAt(session).getInt("number") >= 1);
        maya.sends(session, "{\"command\": \"hold-longer\", \"seconds\": 20}")
                .then()
                .statusCode(200);
        await().until(() -> maya.looksAt(session).getInt("number") >= 2);
        List<Double> longer = boundaries(plan, 0, 20);

        Heard heard = Heard.of(bytes(session, BELLS + "&number=2"));

        assertThat(heard.seconds()).isEqualTo(longer.getLast() + 6, offset(0.001));
        assertThat(heard.loudest(longer.getFirst() + 3.3, longer.get(1) - 0.001))
                .isZero();
        assertThat(heard.loudest(longer.get(1), longer.get(1) + 0.02)).isGreaterThan(3_000);
        assertThat(tag(session, BELLS + "&number=1"))
                .isEqualTo(tag(session, BELLS))
                .isNotEqualTo(tag(session, BELLS + "&number=2"));
    }

    @Test
    void speaksWhereAVoiceIsInstalled() throws IOException {
        String session = maya.creates(60);
        Response said = maya.request().get("/sessions/" + session + "/track?bell=false&ticks=false");

        assertThat(said.header("Sthira-Voice")).isEqualTo(voice.isThere() ? voice.name() : null);
        Heard heard = Heard.of(said.asByteArray());
        assertThat(heard.loudest(0, heard.seconds()) > 1_000).isEqualTo(voice.isThere());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count=11       | 400 | count
            count=-1       | 400 | count
            count=many     | 400 | count
            bell=loud      | 400 | bell
            voice=         | 400 | voice
            number=0       | 400 | nothing has happened
            number=-1      | 400 | number
            pitch=3        | 400 | known are bell, count, number, ticks, voice
            """)
    void saysWhatToChange(String query, int status, String advice) {
        String session = maya.creates(60);

        maya.request()
                .get("/sessions/" + session + "/track?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(advice));
    }

    @Test
    void isNobodyElses() {
        String session = maya.creates(60);

        given().get("/sessions/" + session + BELLS).then().statusCode(401);
        Api.as("jonas-" + UUID.randomUUID())
                .request()
                .get("/sessions/" + session + BELLS)
                .then()
                .statusCode(404);
    }

    private Response part(String session, String range, String ifRange) {
        var request = maya.request().header("Range", range);
        return (ifRange == null ? request : request.header("If-Range", ifRange)).get("/sessions/" + session + BELLS);
    }

    private byte[] bytes(String session, String track) {
        return maya.request()
                .get("/sessions/" + session + track)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private String tag(String session, String track) {
        return maya.request().head("/sessions/" + session + track).header("ETag");
    }

    /// Every second at which a pose begins or ends.
    private static List<Double> boundaries(JsonPath session, int held, double longer) {
        List<Number> ways = session.getList("segments.transition.seconds");
        List<Number> holds = session.getList("segments.seconds");
        var boundaries = new ArrayList<>(List.of(0.0));
        if (ways.getFirst().doubleValue() > 0) {
            throw new AssertionError("a bell rings at the very beginning where there is no way");
        }
        for (int i = 0; i < holds.size(); i++) {
            if (ways.get(i).doubleValue() > 0) {
                boundaries.add(boundaries.getLast() + ways.get(i).doubleValue());
            }
            boundaries.add(boundaries.getLast() + holds.get(i).doubleValue() + (i == held ? longer : 0));
        }
        return boundaries;
    }
}
