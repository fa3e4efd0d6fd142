package dev.sthira.devstack.chaos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.chaos.Link.Weather;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
    private ServerSocket server;
    private Link link;
    private Socket client;
    private Socket served;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        link = Link.to(server.getLocalPort(), new Random(1));
        client = new Socket(InetAddress.getLoopbackAddress(), link.port());
        client.setSoTimeout(1_000);
        served = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        link.close();
        server.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        client.getOutputStream().write("asked".getBytes(US_ASCII));
        assertThat(served.getInputStream().readNBytes(5)).asString(US_ASCII).isEqualTo("asked");

        served.getOutputStream().write("C\0\0\0\13COMMIT\0".getBytes(US_ASCII));
        assertThat(client.getInputStream().readNBytes(12)).asString(US_ASCII).endsWith("COMMIT\0");
        assertThat(link.lostCommits()).isZero();
    }

    @Test
    void losesTheAnswerToACommitWithItsConnection() throws IOException {
        link.weather(Weather.LOSES_COMMITS);

        int answers = 0;
        try {
            while (answers < 100) {
                served.getOutputStream().write("C\0\0\0\13COMMIT\0".getBytes(US_ASCII));
                assertThat(client.getInputStream().readNBytes(12)).hasSize(12);
                answers++;
            }
        } catch (SocketException | AssertionError cutOff) {
            // That is what was wanted.
        }

        assertThat(answers).isLessThan(100);
        assertThat(link.lostCommits()).isEqualTo(1);
    }

    @Test
    void swallowsEverythingAndGivesItBackWhenItIsFineAgain() throws IOException {
        link.weather(Weather.HOLE);
        served.getOutputStream().write(7);
        assertThat(silent()).isTrue();

        link.weather(Weather.FINE);
        assertThat(client.getInputStream().read()).isEqualTo(7);
    }

    private boolean silent() throws IOException {
        try {
            return client.getInputStream().read() < -1;
        } catch (SocketTimeoutException nothingCame) {
            return true;
        }
    }
}
