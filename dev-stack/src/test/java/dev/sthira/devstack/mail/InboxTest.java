package dev.sthira.devstack.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.json.Json;
import dev.sthira.devstack.standin.StandInException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private final MailServer mail = MailServer.start(0, null);
    private final Inbox inbox = Inbox.start(0, mail);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        inbox.close();
        mail.close();
    }

    @Test
    void listsMailsNewestFirstWithAllButTheirFiles() throws Exception {
        new Letters("first", "a@example.org").send(mail.port());
        Letters.summary().send(mail.port());

        var list = list();

        assertThat(list).hasSize(2);
        assertThat(list.get(1).path("subject").asText()).isEqualTo("first");
        assertThat(list.get(1).path("hasHtml").asBoolean()).isFalse();
        var newest = list.get(0);
        assertThat(newest.path("subject").asText()).isEqualTo("Śavāsana – 23 minutes for your back");
        assertThat(newest.path("to").path(0).asText()).isEqualTo("maya@example.org");
        assertThat(newest.path("text").asText()).contains("3 minutes");
        assertThat(newest.path("hasHtml").asBoolean()).isTrue();
        assertThat(newest.path("headers").path("List-Unsubscribe").asText()).isEqualTo("<https://example.org/u/1>");
        assertThat(newest.path("attachments").path(1).path("name").asText()).isEqualTo("Übungen.txt");
        assertThat(newest.path("attachments").path(1).path("size").asInt()).isEqualTo(14);
    }

    @Test
    void saysWhenThereIsNothingNew() throws Exception {
        Letters.summary().send(mail.port());
        var version = get("/api/messages").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/messages", "If-None-Match", version).statusCode()).isEqualTo(304);

        Letters.summary().send(mail.port());

        assertThat(get("/api/messages", "If-None-Match", version).statusCode()).isEqualTo(200);
    }

    @Test
    void showsHtmlWithItsPicturesAndWithoutTheWorldOutside() throws Exception {
        Letters.summary().send(mail.port());
        var id = list().get(0).path("id").asText();

        var html = get("/api/messages/" + id + "/html");

        assertThat(html.body()).contains("<img src=\"data:image/png;base64,iVBOR");
        assertThat(html.body()).contains("<head><base target=\"_blank\">");
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script", "allow-same-origin");
        assertThat(get("/api/messages/" + id + "/attachments/0").headers().firstValue("Content-Type"))
                .contains("image/png");
    }

    @Test
    void handsOutAttachmentsAsFiles() throws Exception {
        Letters.summary().send(mail.port());
        var id = list().get(0).path("id").asText();

        var file = get("/api/messages/" + id + "/attachments/1");

        assertThat(file.body()).isEqualTo("Mountain\nTree\n");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''%C3%9Cbungen.txt");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get("/api/messages/" + id + "/attachments/2").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages/" + id + "/attachments/x").statusCode()).isEqualTo(404);
    }

    @Test
    void deletesAllMails() throws Exception {
        Letters.summary().send(mail.port());
        assertThat(send("DELETE", "/api/messages").statusCode()).isEqualTo(204);
        assertThat(list()).isEmpty();
        assertThat(mail.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox.css", "/inbox.js", "/icon.svg", "/clip.svg"})
    void servesThePageWithAPolicyThatAdmitsNothingForeign(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void neverPutsWhatAMailSaysIntoThePageAsMarkup() throws Exception {
        assertThat(get("/inbox.js").body())
                .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api",
                "/api/messages/none",
                "/api/messages/none/html",
                "/inbox/inbox.html",
                "/%2e%2e/x"
            })
    void answersUnknownPathsWith404(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatItCannotDo() throws Exception {
        assertThat(send("POST", "/").statusCode()).isEqualTo(405);
        assertThat(send("PUT", "/api/messages").headers().firstValue("Allow")).contains("GET, HEAD, DELETE");
        var large = HttpRequest.newBuilder(URI.create(inbox.url() + "api/messages"))
                .method("DELETE", BodyPublishers.ofByteArray(new byte[2000]));
        assertThat(client.send(large.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void answersToItsOwnNameOnly() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n"))
                .contains(" 421 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"))
                .contains(" 200 ");
        assertThat(raw("GET / HTTP/1.0\r\n\r\n")).contains(" 421 ");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var occupied = new ServerSocket()) {
            occupied.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(() -> Inbox.start(occupied.getLocalPort(), mail))
                    .isInstanceOf(StandInException.class)
                    .hasMessageContaining("STHIRA_INBOX_PORT");
        }
    }

    private JsonNode list() throws Exception {
        return Json.read(get("/api/messages").body().getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(inbox.url()).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(inbox.url()).resolve(path)).method(method, BodyPublishers.noBody());
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", inbox.port())) {
            socket.getOutputStream().write(request.formatted(inbox.port()).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
