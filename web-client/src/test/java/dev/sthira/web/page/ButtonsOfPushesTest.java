package dev.sthira.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// What the buttons of a push do, in the worker's own script. It runs in a page, whose screen and windows are noted
/// down.
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class ButtonsOfPushesTest {
    private static final String SURROUNDINGS = """
            const EDITION = 'a', SHELL = [], TEXTS = {failed: 'Failed', tooLate: 'Too late', away: 'Away'};
            self.shown = []; self.opened = []; self.dismissed = 0;
            self.registration = {showNotification: async (title, options) => void shown.push({title, ...options})};
            self.clients = {matchAll: async () => [], openWindow: async to => void opened.push(to)};
            """;
    private static final String REMINDER = """
            {"kind": "reminder", "title": "Time", "body": "23 minutes", "tag": "r", "url": "/start/before-sleep",
             "actions": [{"action": "start", "title": "Start", "url": "/start/before-sleep"},
                         {"action": "in-ten-minutes", "title": "In ten minutes", "post": "https://elsewhere.test/actions/LATER"},
                         {"action": "not-today", "title": "Not today", "post": "https://sthira.test/actions/NOT-today_1"}],
             "web_push": 8030, "notification": {"title": "Time", "body": "23 minutes", "tag": "r",
               "navigate": "/start/before-sleep"}}""";

    private static Chromium chromium;
    private Page page;
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int answer = 200;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void load() throws IOException {
        page = chromium.browser().newPage();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort());
        var worker = Files.readString(Path.of("src/main/resources/worker/sw.js"));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(SURROUNDINGS + worker));
        page.evaluate("payload => show({json: () => JSON.parse(payload)})", REMINDER);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                posted.add(exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("X-Requested-With"));
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(answer, 3);
            exchange.getResponseBody().write("<p>".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @AfterEach
    void leave() {
        page.close();
        server.stop(0);
    }

    @Test
    void standBelowItAsFarAsThereIsRoom() {
        assertThat(page.evaluate("() => shown[0].actions.map(each => each.action).join()"))
                .isEqualTo("in-ten-minutes,not-today");
        assertThat(page.evaluate("() => shown[0].tag + ' ' + shown[0].title")).isEqualTo("r Time");
    }

    @Test
    void actWithoutOpeningAnything() {
        press("not-today");

        assertThat(posted).containsExactly("/api/notification/actions/NOT-today_1 JavaScript");
        assertThat(said()).isEmpty();
        assertThat(opened()).isEmpty();
        assertThat(page.evaluate("() => dismissed")).isEqualTo(1);
    }

    @Test
    void postNowhereElseWhateverAPushSays() {
        press("in-ten-minutes");

        assertThat(posted).containsExactly("/api/notification/actions/LATER JavaScript");
    }

    @Test
    void sayThatItDidNotWork() {
        answer = 410;
        press("not-today");
        assertThat(said()).containsExactly("Failed: Too late");

        server.stop(0);
        press("in-ten-minutes");
        assertThat(said()).containsExactly("Failed: Too late", "Failed: Away");
        assertThat(opened()).isEmpty();
    }

    @Test
    void openTheClassToBeginIt() {
        press("start");
        press("");

        assertThat(opened()).containsExactly("/fit/before-sleep", "/fit/before-sleep");
        assertThat(posted).isEmpty();
    }

    private void press(String action) {
        page.evaluate(
                "action => act({action, notification: {close: () => void dismissed++, data: shown[0].data}})", action);
    }

    private List<String> said() {
        return texts("() => shown.slice(1).map(each => `${each.title}: ${each.body}`)");
    }

    private List<String> opened() {
        return texts("() => opened");
    }

    private List<String> texts(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
