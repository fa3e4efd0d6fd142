package dev.sthira.kit.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.kit.KitStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KitStack.class)
class ReferenceTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*)</script>", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(?:src|stylesheet\" href)=\"(/[^\"]*)\"");

    @Test
    void leadsFromTheFirstPageToEverythingElse() {
        var page = given().get("/").then().statusCode(200).extract().asString();

        assertThat(page)
                .contains("<h1>Echo</h1>", "to try <code>service-kit</code> on", "The request cannot be read")
                .contains("https://issuer.test/sthira/.well-known/openid-configuration");
        var links = LINK.matcher(page).results().map(found -> found.group(1)).distinct();
        assertThat(links)
                .hasSizeGreaterThan(10)
                .allSatisfy(link ->
                        given().urlEncodingEnabled(false).get(link).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/asyncapi?format=html"})
    void loadsNothingAndRunsNothing(String address) throws Exception {
        var answer = given().get(address).then().statusCode(200).contentType("text/html;charset=UTF-8");
        var page = answer.extract().asString();

        var style = STYLE.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        answer.header(
                "Content-Security-Policy",
                startsWith("default-src 'none'; style-src 'sha256-%s';".formatted(sha256(style))));
        assertThat(page).doesNotContain("<script", "src=", "style=", "@import", "url(");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /q/asyncapi             | */*                                    | application/yaml
        /q/asyncapi             | application/json                       | application/json
        /q/asyncapi             | text/html,application/xml;q=0.9,*/*;q=0.8 | text/html
        /q/asyncapi             | text/html;q=0.5, application/json      | application/json
        /q/asyncapi?format=json | */*                                    | application/json
        /q/asyncapi?format=yaml | text/html                              | application/yaml
        """)
    void servesTheEventsAsTheCallerTakesThem(String address, String accept, String form) {
        given().accept(accept)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(form)
                .header("Vary", containsString("accept"));
    }

    @Test
    void keepsNumbersAsTheyAreWritten() {
        given().get("/q/asyncapi?format=json")
                .then()
                .body("asyncapi", equalTo("3.0.0"))
                .body(containsString("60.000"));
    }

    @Test
    void showsEachEventWithItsExampleAndItsFields() {
        var page = given().get("/q/asyncapi?format=html").then().extract().asString();

        assertThat(page)
                .contains("<h3>Heard</h3>", "<code>dev.sthira.heard</code>", "A word &lt;b&gt;came&lt;/b&gt;.")
                .contains("&quot;seconds&quot;: 60.000", "<span class=\"act\">Sent</span>")
                .contains("<a href=\"#word\">word</a>", "<article id=\"word\">", "As it was said")
                .contains("<code>place.room</code>", "steady | easy")
                .containsOnlyOnce("<code>ce_type</code>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/asyncapi"})
    void sendsNothingTwice(String address) {
        var tag = given().get(address).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(address).then().statusCode(304).body(emptyString());
        given().head(address).then().statusCode(200).header("ETag", tag).body(emptyString());
    }

    @Test
    void letsTheViewerRunItsOneScriptAndAskNobodyElse() throws Exception {
        var answer = given().get("/q/reference").then().statusCode(200);
        var page = answer.extract().asString();

        var script = SCRIPT.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        answer.header(
                "Content-Security-Policy",
                containsString("connect-src 'self'; script-src 'self' 'sha256-%s';".formatted(sha256(script))));
        var parts = PART.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(parts).hasSize(2).allSatisfy(part -> given().get(part).then().statusCode(200));
    }

    private static String sha256(String content) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
