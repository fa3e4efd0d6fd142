package dev.sthira.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeaderDeadlineTest {
    private static final String WHOLE = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private static final long NOTHING_PLANNED = -1;

    private final EmbeddedChannel connection = new EmbeddedChannel();

    HeaderDeadlineTest() {
        connection.freezeTime();
        connection.pipeline().addFirst(new HeaderDeadline());
        connection.pipeline().addLast(new HttpRequestDecoder());
    }

    @Test
    void closesAConnectionWhoseHeadersTrickle() {
        receives("GET / HTTP/1.1\r\nX: ");
        for (int second = 0; second < 9; second++) {
            passes(1);
            receives("a");
        }
        assertThat(connection.isOpen()).isTrue();

        passes(2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void closesAConnectionThatSaysNothing() {
        passes(11);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void leavesAConnectionAloneOnceItsHeadersAreThere() {
        receives("GET / HTTP/1.1\r\nHost: x\r");
        receives("\n\r");
        receives("\n");
        passes(3600);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void closesAConnectionWhoseHeadersTrickleBehindAnAnsweredRequest() {
        receives(WHOLE);
        passes(30);
        receives("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n");
        passes(30);
        receives("o");
        receives("m!" + "GET / HT");
        passes(30);
        assertThat(connection.isOpen()).isTrue();

        for (int second = 0; second < 9; second++) {
            receives("T");
            passes(1);
        }
        assertThat(connection.isOpen()).isTrue();

        passes(2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void givesEachRequestItsOwnTimeForItsHeaders() {
        receives(WHOLE);
        for (int request = 0; request < 3; request++) {
            receives("GET / HTTP/1.1\r\n");
            passes(9);
            receives("Host: x\r\n\r\n");
            passes(9);
        }

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void letsABodyTakeItsTime() {
        receives("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int chunk = 0; chunk < 5; chunk++) {
            passes(9);
            receives("2\r\nom\r\n");
        }

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void plansNothingForARequestThatComesInOnePiece() {
        receives(WHOLE);
        receives(WHOLE + WHOLE);

        assertThat(connection.runScheduledPendingTasks()).isEqualTo(NOTHING_PLANNED);
    }

    @Test
    void leavesWhatIsNoLongerHttpAlone() {
        receives(WHOLE);
        connection.pipeline().remove(HttpRequestDecoder.class);
        receives("\u0001\u0002");
        passes(30);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void givesARefusalOfTheDecoderABody() {
        connection.writeOutbound(ascii("HTTP/1.0 414 Request-URI Too Long\r\ncontent-length: 0\r\n\r\n"));
        ByteBuf answer = connection.readOutbound();

        var text = answer.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("HTTP/1.0 414 Request-URI Too Long\r\ncontent-type: application/problem+json\r\n")
                .contains("\"type\":\"/problems/address-too-long\"");
        var body = text.substring(text.indexOf("\r\n\r\n") + 4);
        assertThat(text).contains("content-length: " + body.getBytes(StandardCharsets.UTF_8).length);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void refusesHttp2AtOnce() {
        receives("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        ByteBuf answer = connection.readOutbound();

        assertThat(answer.toString(StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 400 ")
                .contains("connection: close\r\n", "\"type\":\"/problems/bad-request\"");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void leavesOtherAnswersAsTheyAre() {
        for (var answer : new String[] {
            "HTTP/1.1 400 Bad Request\r\ncontent-length: 2\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\nX-Request-Id: 7\r\ncontent-length: 0\r\n\r\n",
            "{}"
        }) {
            connection.writeOutbound(ascii(answer));
            ByteBuf sent = connection.readOutbound();
            assertThat(sent.toString(StandardCharsets.US_ASCII)).isEqualTo(answer);
        }
    }

    private void receives(String text) {
        connection.writeInbound(ascii(text));
    }

    private void passes(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }
}
