package dev.sthira.journey;

import static dev.sthira.journey.RunningStack.NOTIFICATION;
import static dev.sthira.journey.RunningStack.SESSION;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Somebody who practises, by the addresses of the services and nothing else.
record Practitioner(RunningStack stack, String token) {

    RequestSpecification asks(String service) {
        return stack.as(token, service);
    }

    /// Says where mails may go, and follows the link in the first one.
    void reachableAt(String address) {
        asks(NOTIFICATION)
                .body(Map.of("email", address, "name", "Maya", "locale", "en", "zone", "Europe/Berlin"))
                .put("/me/contact")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(false));
        confirm(address);
    }

    JsonPath creates(int speed) {
        return asks(SESSION)
                .body("""
                        {"sequence": "back-strengthening", "level": "intermediate", "breathSeconds": 4.0,
                         "rehearsalSpeed": %d}""".formatted(speed))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /// Subscribes a device for cues and summaries; its id at the push service.
    String subscribes() {
        String key = asks(NOTIFICATION)
                .get("/vapid-public-key")
                .then()
                .statusCode(200)
                .extract()
                .path("publicKey");
        JsonPath subscription = given().baseUri(stack.pushService())
                .contentType("application/json")
                .body(Map.of("applicationServerKey", key))
                .post("/subscriptions")
                .jsonPath();
        asks(NOTIFICATION)
                .body(Map.of(
                        "endpoint", subscription.getString("endpoint"),
                        "keys",
                                Map.of(
                                        "p256dh",
                                        subscription.getString("p256dh"),
                                        "auth",
                                        subscription.getString("auth")),
                        "kinds", List.of("pose-cue", "summary")))
                .post("/me/devices")
                .then()
                .statusCode(201);
        return subscription.getString("id");
    }

    void does(String session, String command) {
        asks(SESSION)
                .body("{\"command\": \"%s\"}".formatted(command))
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(200);
    }

    JsonPath looksAt(String session) {
        return asks(SESSION)
                .get("/sessions/" + session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void awaitNumber(String session, int number) {
        await().atMost(Duration.ofMinutes(1)).until(() -> looksAt(session).getInt("number") >= number);
    }

    /// The one mail that goes to an address before its owner has said that it is hers.
    private void confirm(String address) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !mailsTo(address).isEmpty());
        String text = mailsTo(address).getFirst().get("text").toString();
        int link = text.indexOf("http://");
        given().post(text.substring(link, text.indexOf('\n', link)).strip())
                .then()
                .statusCode(200);
    }

    long summariesTo(String address) {
        return mailsTo(address).stream()
                .filter(mail -> mail.get("subject").toString().startsWith("Well done"))
                .count();
    }

    private List<Map<String, Object>> mailsTo(String address) {
        JsonPath inbox = given().baseUri(stack.inbox()).get("/api/messages").jsonPath();
        return inbox.<Map<String, Object>>getList("$").stream()
                .filter(mail -> mail.get("to").toString().contains(address))
                .toList();
    }

    List<Map<String, Object>> messages() {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonPath page = asks(NOTIFICATION)
                    .get("/me/messages?limit=100" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            if (page.getString("next") == null) {
                return all;
            }
            after = "&after=" + page.getString("next");
        }
    }
}
