package dev.sthira.devstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.sthira.devstack.json.Json;
import dev.sthira.devstack.standin.StandInException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {

    @TempDir
    static Path directory;

    private static Issuer issuer;

    @BeforeAll
    static void start() {
        issuer = Issuer.start(0, directory);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void saysWhereEverythingIs() throws Exception {
        var discovery = json(get(issuer.url() + "/.well-known/openid-configuration"));
        assertThat(discovery.path("issuer").asText()).isEqualTo(issuer.url());
        assertThat(discovery.path("jwks_uri").asText()).startsWith(issuer.url());
        assertThat(discovery.path("token_endpoint").asText()).startsWith(issuer.url());
    }

    @ParameterizedTest
    @CsvSource({
        "maya, 'practitioner'",
        "jonas, 'practitioner'",
        "ana, 'analyst practitioner'",
        "elif, 'catalog-editor practitioner'",
        "noor, 'operator practitioner'"
    })
    void givesEachPersonATokenThatServicesAccept(String name, String roles) throws Exception {
        var claims = verified(issuer.token(name));
        assertThat(claims.getIssuer()).isEqualTo(issuer.url());
        assertThat(claims.getAudience()).containsExactly("sthira");
        assertThat(claims.getSubject()).matches("[0-9a-f-]{36}");
        assertThat(claims.getStringListClaim("groups")).isEqualTo(List.of(roles.split(" ")));
        assertThat(claims.getStringClaim("email")).isEqualTo(name + "@example.org");
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        assertThat(claims.getStringClaim("name")).isNotBlank();
        assertThat(claims.getStringClaim("locale")).isNotBlank();
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(58)),
                        Instant.now().plus(Duration.ofMinutes(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "client_credentials"})
    void givesTheSameTokenOverHttpToWhoNamesAPerson(String grant) throws Exception {
        var claims = verified(json(token(grant, "ana")).path("access_token").asText());
        var direct = verified(issuer.token("ana"));
        for (var claim : List.of("sub", "iss", "aud", "groups", "email", "name", "locale", "email_verified")) {
            assertThat(claims.getClaim(claim)).as(claim).isEqualTo(direct.getClaim(claim));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "client_credentials"})
    void turnsAwayStrangers(String grant) throws Exception {
        var refusal = token(grant, "mallory");
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(json(refusal).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(token(grant, null).statusCode()).isEqualTo(400);
        assertThatThrownBy(() -> issuer.token("mallory")).hasMessageContaining("maya, jonas, ana, elif, noor");
    }

    @Test
    void letsAPersonSignInOnThePage() throws Exception {
        var authorize = issuer.url() + "/authorize?client_id=sthira&response_type=code&scope=openid"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2Fback&state=s1&nonce=n1";
        assertThat(get(authorize).body()).contains("value=\"maya\"", "value=\"elif\"");

        var back = post(authorize, "username=maya")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(back).startsWith("http://127.0.0.1:9999/back").contains("state=s1");
        var code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        var tokens = json(post(
                issuer.url() + "/token",
                "grant_type=authorization_code&client_id=sthira&redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2Fback&code="
                        + code));
        assertThat(verified(tokens.path("access_token").asText()).getSubject())
                .isEqualTo(verified(issuer.token("maya")).getSubject());
        assertThat(verified(tokens.path("id_token").asText()).getStringClaim("nonce"))
                .isEqualTo("n1");
        assertThat(post(authorize, "username=mallory").statusCode()).isEqualTo(400);
    }

    @Test
    void givesWhoBeganTheSignInTokensThatCanBeRenewed() throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest("v".repeat(64).getBytes()));
        var authorize = issuer.url() + "/authorize?client_id=sthira&response_type=code&scope=openid"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2Fback&code_challenge_method=S256&code_challenge="
                + challenge;

        var tokens = json(redeem(authorize, "v".repeat(64)));
        var renewed = json(post(
                issuer.url() + "/token",
                "grant_type=refresh_token&client_id=sthira&refresh_token="
                        + tokens.path("refresh_token").asText()));

        assertThat(verified(renewed.path("access_token").asText()).getSubject())
                .isEqualTo(verified(issuer.token("jonas")).getSubject());
        assertThat(redeem(authorize, "w".repeat(64)).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> redeem(String authorize, String verifier) throws Exception {
        var back = post(authorize, "username=jonas")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return post(
                issuer.url() + "/token",
                "grant_type=authorization_code&client_id=sthira&redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2Fback&code_verifier="
                        + verifier + "&code=" + back.replaceFirst(".*[?&]code=([^&]+).*", "$1"));
    }

    @Test
    void tellsWhoATokenBelongsTo() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer.url() + "/userinfo"))
                .header("Authorization", "Bearer " + issuer.token("elif"));
        assertThat(json(send(request)).path("email").asText()).isEqualTo("elif@example.org");
    }

    @Test
    void signsWithTheSameKeyAfterARestart(@TempDir Path own) throws Exception {
        String token;
        int port;
        try (var before = Issuer.start(0, own)) {
            port = before.port();
            token = before.token("maya");
        }
        try (var after = Issuer.start(port, own)) {
            assertThat(verified(token, after).getIssuer()).isEqualTo(after.url());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("signing-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path own) throws Exception {
        try (var occupied = new ServerSocket()) {
            occupied.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(() -> Issuer.start(occupied.getLocalPort(), own))
                    .isInstanceOf(StandInException.class)
                    .hasMessageContaining("STHIRA_ISSUER_PORT");
        }
    }

    private static HttpResponse<String> token(String grant, String username) throws Exception {
        var person = username == null ? "" : "&username=" + username;
        var secret = grant.equals("client_credentials") ? "&client_secret=x" : "";
        return post(issuer.url() + "/token", "grant_type=" + grant + "&password=x&client_id=sthira" + secret + person);
    }

    private static JWTClaimsSet verified(String token) throws Exception {
        return verified(token, issuer);
    }

    private static JWTClaimsSet verified(String token, Issuer by) throws Exception {
        var keys = JWKSet.parse(get(by.url() + "/jwks").body());
        var jwt = SignedJWT.parse(token);
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private static HttpResponse<String> post(String url, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body().getBytes(), JsonNode.class).orElseThrow();
    }
}
