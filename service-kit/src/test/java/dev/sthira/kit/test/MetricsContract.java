package dev.sthira.kit.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// What holds for health and metrics of every service: a test class of the service implements it, and has these tests.
public interface MetricsContract {
    String TOKEN = "kS3cr3tT0k3nOfSomebody";
    Pattern LABEL = Pattern.compile("http_server_requests_seconds_count[{].*uri=\"([^\"]*)\"");
    Set<String> NO_ADDRESS =
            Set.of("/", "root", "/other", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/q/openapi", "/q/asyncapi");

    /// Where health and metrics are told.
    URI management();

    /// An address of the service that ends with something secret, up to there.
    String beforeASecret();

    @Test
    default void tellsHealthAndMetricsOnAPortOfTheirOwnAndNowhereElse() {
        for (var path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics")) {
            given().get(path).then().statusCode(404);
            given().get(management().resolve(path)).then().statusCode(200);
        }
        for (var path : List.of("/", "/q/openapi", "/q/asyncapi", "/q/reference")) {
            given().get(path).then().statusCode(200);
            given().get(management().resolve(path)).then().statusCode(404);
        }
    }

    @Test
    default void tellsThemToThisMachineAlone() throws IOException {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.management.host", String.class))
                .isEqualTo("127.0.0.1");
        for (var address : otherAddresses()) {
            assertThatThrownBy(() -> new Socket(address, management().getPort()).close())
                    .as("asked at %s", address)
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    default void countsEveryAddressOfTheContractByItsTemplate() throws IOException {
        for (var template : contract()) {
            send("DELETE " + template.replaceAll("[{][^}]*[}]", TOKEN) + " HTTP/1.1\r\nHost: x\r\n");
        }

        assertThat(labels()).containsAll(contract());
    }

    @Test
    default void countsEverythingElseAsOne() throws IOException {
        for (int i = 0; i < 120; i++) {
            send("DELETE /nothing-%d/x HTTP/1.1\r\nHost: x\r\n".formatted(i));
            send("GET /nothing-%d HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n".formatted(i));
        }

        var known = contract();
        known.addAll(NO_ADDRESS);
        assertThat(labels()).isSubsetOf(known);
    }

    @Test
    default void showsNoTokenInALabel() throws IOException {
        var secret = beforeASecret() + TOKEN;
        for (var method : List.of("GET", "POST", "DELETE", "OPTIONS", "BREW")) {
            send("%s %s HTTP/1.1\r\n".formatted(method, secret));
            send("%s %s HTTP/1.0\r\n".formatted(method, secret));
            send("%s %s/and/more HTTP/1.1\r\nHost: x\r\n".formatted(method, secret));
            send("%s %s HTTP/1.1\r\nHost: :\r\n".formatted(method, secret));
            send("%s %s HTTP/1.1\r\nHost: a b\r\n".formatted(method, secret));
        }

        assertThat(metrics()).doesNotContain(TOKEN);
    }

    private String metrics() {
        return given().get(management().resolve("/q/metrics")).asString();
    }

    private Set<String> labels() {
        var labels = new TreeSet<String>();
        LABEL.matcher(metrics()).results().forEach(found -> labels.add(found.group(1)));
        return labels;
    }

    /// Those of this machine that others could reach.
    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static Set<String> contract() {
        return new TreeSet<>(given().get("/q/openapi?format=json")
                .jsonPath()
                .<String, Object>getMap("paths")
                .keySet());
    }

    private static void send(String head) throws IOException {
        try (var socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
    }
}
