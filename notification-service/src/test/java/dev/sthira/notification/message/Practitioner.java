package dev.sthira.notification.message;

import static io.restassured.RestAssured.given;

import dev.sthira.devstack.push.Subscription;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Somebody who uses the service by its API.
public record Practitioner(String subject) {
    public static Practitioner someone() {
        return new Practitioner("person-" + UUID.randomUUID());
    }

    public Person person() {
        return new Person(subject);
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(Tokens.of(subject, "practitioner")).contentType(ContentType.JSON);
    }

    /// The same, with a token that vouches for the address.
    private RequestSpecification asksVouchedFor() {
        return given().auth()
                .oauth2(Tokens.withEmail(subject, email(), "practitioner"))
                .contentType(ContentType.JSON);
    }

    public String email() {
        return subject + "@example.org";
    }

    public Practitioner withContact() {
        return withContactIn("en");
    }

    /// With a contact that reads this language.
    public Practitioner withContactIn(String locale) {
        asksVouchedFor()
                .body(Map.of("email", email(), "name", "Maya", "locale", locale, "zone", "Europe/Berlin"))
                .put("/me/contact")
                .then()
                .statusCode(200);
        return this;
    }

    public String subscribes(Subscription subscription, String... kinds) {
        return subscribing(subscription, kinds).statusCode(201).extract().path("id");
    }

    public ValidatableResponse subscribing(Subscription subscription, String... kinds) {
        return asks().body(Map.of(
                        "endpoint", subscription.endpoint(),
                        "keys", Map.of("p256dh", subscription.p256dh(), "auth", subscription.auth()),
                        "kinds", List.of(kinds),
                        "label", "Maya's watch 🧘\u200D♀️"))
                .post("/me/devices")
                .then();
    }

    public List<Map<String, Object>> messages() {
        return asks().get("/me/messages?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
