package dev.sthira.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Many strings that nobody means well, from a fixed seed. `-Dsthira.searches=10000` takes more.
@QuarkusTest
@WithTestResource(TestStack.class)
class HostileSearchTest {
    private static final int SEARCHES = Integer.getInteger("sthira.searches", 1_000);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> PIECES = List.of(
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "''; drop table pose; --",
            "' or 1=1",
            "$1",
            "?",
            "::text",
            "&",
            "|",
            "!",
            "<->",
            ":*",
            "(",
            ")",
            "((((a+)+)+)+)$",
            ".*.*.*.*",
            "\u0000",
            "\n",
            "\u200e",
            "\u202e",
            "שלום",
            "مرحبا",
            "🧘",
            "👩‍👩‍👧",
            "ﷺ",
            "İ",
            "ẞ",
            "a\u0301\u0301\u0301",
            "<script>",
            "{{7*7}}",
            "${jndi:ldap://x}",
            "../../etc",
            "%00",
            "10 min",
            "999999999999999999999 min",
            "-1 min",
            "NaN",
            "null",
            "back",
            "knee",
            "śavāsana",
            "downward dog",
            "\ud800",
            "x.com/a?b=1&c=2",
            "a@b.c",
            "-",
            "\"a b\" -c or d",
            "1e309",
            "\ufffe",
            " ",
            "AND",
            "OR",
            "NOT",
            "'a' & 'b");

    @TestHTTPResource
    URI service;

    @Test
    void answersEveryStringWithFindingsOrARefusal() throws Exception {
        var random = new Random(20261122);
        var searches = new ArrayList<Callable<Integer>>();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var people = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < SEARCHES; i++) {
                var address = address(random);
                searches.add(() -> status(client, address));
            }
            for (var answer : people.invokeAll(searches)) {
                assertThat(answer.get()).isIn(200, 400, 414, 422, 431);
            }
        }
    }

    private int status(HttpClient client, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(address)).timeout(LONGEST);
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.body()).as(address).doesNotContain("Exception", "org.postgresql");
        return answer.statusCode();
    }

    private static String address(Random random) {
        var path = List.of("/search?q=", "/poses?q=", "/sequences?q=", "/poses?area=hips&q=")
                .get(random.nextInt(4));
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        if (random.nextInt(500) == 0) {
            text.append("x".repeat(10_000));
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            text.appendCodePoint(random.nextInt(1, 0x2fff));
        }
        return path + URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }
}
