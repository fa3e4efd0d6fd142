package dev.sthira.notification.webhook;

import dev.sthira.notification.message.Practitioner;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Somebody who has a webhook, by the API.
///
/// @param path where on the receiver it is
record Builder(Practitioner person, Receiver receiver, String path, String id, String secret) {
    /// Adds a webhook for these types.
    static Builder of(Practitioner person, Receiver receiver, String... types) {
        var path = "/hooks/" + person.subject();
        var added = person.asks()
                .body(Map.of("url", receiver.url(path), "types", List.of(types)))
                .post("/me/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Builder(person, receiver, path, added.getString("id"), added.getString("secret"));
    }

    List<Receiver.Received> received() {
        return receiver.at(path);
    }

    Verifier verifier() {
        return new Verifier(secret);
    }

    ValidatableResponse posts(String below) {
        return person.asks().post("/me/webhooks/" + id + below).then();
    }

    ValidatableResponse turned(boolean on) {
        return person.asks()
                .body(Map.of("url", receiver.url(path), "types", List.of("session-started"), "enabled", on))
                .put("/me/webhooks/" + id)
                .then();
    }

    ValidatableResponse seen() {
        return person.asks().get("/me/webhooks/" + id).then().statusCode(200);
    }

    /// What was posted, oldest first.
    List<Map<String, Object>> deliveries() {
        var items = new ArrayList<Map<String, Object>>(person.asks()
                .get("/me/webhooks/" + id + "/deliveries?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items"));
        return items.reversed();
    }

    List<Object> states() {
        return deliveries().stream().map(each -> each.get("state")).toList();
    }
}
