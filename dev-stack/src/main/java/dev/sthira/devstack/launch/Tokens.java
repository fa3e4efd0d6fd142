package dev.sthira.devstack.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.issuer.Issuer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Signs demo persons in at the local issuer, as an outside client would. */
public final class Tokens {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Tokens() {}

    /** Writes the token of a demo person to standard output, and nothing else. */
    public static int print(Settings settings, String name) {
        Notices.onStandardOutput().say(of(settings, name));
        return 0;
    }

    /**
     * An access token of a demo person.
     *
     * @throws CannotGoOn if the issuer does not run or does not know the person
     */
    public static String of(Settings settings, String name) {
        String form = "grant_type=password&client_id=sthira&scope=openid&username=%1$s&password=%1$s"
                .formatted(URLEncoder.encode(name, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return token(name, answer);
        } catch (IOException e) {
            throw new CannotGoOn(
                    "Sthira is not running (no token issuer at %s); start it with ./sthira up"
                            .formatted(settings.issuer()),
                    e);
        } catch (InterruptedException interrupted) {
            throw Readiness.cancelled(interrupted);
        }
    }

    private static String token(String name, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new CannotGoOn("There is no demo person called %s; there are %s."
                    .formatted(name, String.join(", ", Issuer.names())));
        }
        JsonNode token = new ObjectMapper().readTree(answer.body()).path("access_token");
        return token.asText();
    }
}
