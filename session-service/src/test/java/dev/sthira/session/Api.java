package dev.sthira.session;

import static io.restassured.RestAssured.given;

import dev.sthira.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// What a client of one person does, in words.
public record Api(String person) {

    public static Api as(String person) {
        return new Api(person);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(person, "practitioner")).contentType(ContentType.JSON);
    }

    public static String wishes(int speed) {
        return wishes("back-strengthening", speed);
    }

    private static String wishes(String sequence, int speed) {
        return """
                {"sequence": "%s", "level": "intermediate", "breathSeconds": 4.0, "rehearsalSpeed": %d}""".formatted(sequence, speed);
    }

    /// A new session of the reference class, so many times as fast as taught; its id.
    public String creates(int speed) {
        return creates("back-strengthening", speed);
    }

    /// A new session of a class, so many times as fast as taught; its id.
    public String creates(String sequence, int speed) {
        return request()
                .body(wishes(sequence, speed))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response commands(String session, String command) {
        return request().body("{\"command\": \"%s\"}".formatted(command)).post("/sessions/" + session + "/commands");
    }

    public Response sends(String session, String body) {
        return request().body(body).post("/sessions/" + session + "/commands");
    }

    public JsonPath does(String session, String command) {
        return commands(session, command).then().statusCode(200).extract().jsonPath();
    }

    public JsonPath looksAt(String session) {
        return request()
                .get("/sessions/" + session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
