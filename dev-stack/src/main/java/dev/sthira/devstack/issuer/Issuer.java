package dev.sthira.devstack.issuer;

import dev.sthira.devstack.standin.Directories;
import dev.sthira.devstack.standin.Ports;
import dev.sthira.devstack.standin.QuietLogs;
import dev.sthira.devstack.standin.StandInException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;

/**
 * An OpenID Connect issuer where the demo persons maya, jonas, ana, elif and noor sign in without a password, on a page or by
 * naming themselves: {@code grant_type=password&username=maya&password=-&client_id=sthira}, or client_credentials with
 * a username. Clients call themselves {@code sthira}, which is the audience of every token.
 */
public final class Issuer implements AutoCloseable {

    private static final String SETTING = "STHIRA_ISSUER_PORT";
    private static final String ISSUER = "sthira";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final int port;
    private final MockOAuth2Server server;
    private final OAuth2TokenProvider tokens;

    private Issuer(int port, MockOAuth2Server server, OAuth2TokenProvider tokens) {
        this.port = port;
        this.server = server;
        this.tokens = tokens;
    }

    /** An issuer, on a free port for 0, that keeps its signing key in the directory. */
    public static Issuer start(int wanted, Path directory) {
        int port = Ports.orFree(wanted);
        QuietLogs.below(Level.SEVERE, "no.nav", "io.netty");
        Ports.requireFree(port, "The token issuer", SETTING);
        Directories.create(directory);
        var tokens = new OAuth2TokenProvider(SigningKey.keptIn(directory), InstantSource.system()::instant);
        var persons = new RequestMappingTokenCallback(ISSUER, mappings(), LIFETIME.toSeconds());
        var config = new OAuth2Config(
                true, loginPage(directory).toString(), null, false, tokens, Set.of(persons), new NettyWrapper());
        var server = new MockOAuth2Server(config, new OnlyKnownPersons());
        server.start(Ports.LOOPBACK, port);
        return new Issuer(port, server, tokens);
    }

    public int port() {
        return port;
    }

    /** The issuer as tokens name it. */
    public String url() {
        return "http://127.0.0.1:" + port + "/" + ISSUER;
    }

    /** Who can sign in. */
    public static List<String> names() {
        return Person.ALL.stream().map(Person::name).toList();
    }

    /** A token of this person, good for an hour. */
    public String token(String name) {
        var person = Person.named(name)
                .orElseThrow(() -> new StandInException("There is no demo person called %s; there are %s."
                        .formatted(name, String.join(", ", names()))));
        var claims = new HashMap<>(person.claims());
        claims.put("iss", url());
        claims.put("jti", UUID.randomUUID().toString());
        return tokens.jwt(claims, LIFETIME, ISSUER).serialize();
    }

    @Override
    public void close() {
        server.shutdown();
        Ports.awaitFree(port, Duration.ofSeconds(5));
    }

    /** The page posts the name as "username", and so do the grants without a page; the library calls the first "subject". */
    private static List<RequestMapping> mappings() {
        return Person.ALL.stream()
                .flatMap(person -> Stream.of("subject", "username")
                        .map(parameter -> new RequestMapping(parameter, person.name(), person.claims(), "JWT")))
                .toList();
    }

    /** The library wants the page as a file. */
    private static Path loginPage(Path directory) {
        var page = directory.resolve("login.html");
        try (var resource = Objects.requireNonNull(Issuer.class.getResourceAsStream("/issuer/login.html"))) {
            Files.copy(resource, page, StandardCopyOption.REPLACE_EXISTING);
            return page;
        } catch (IOException e) {
            throw new StandInException("Cannot write the sign-in page to " + page + ": " + e.getMessage(), e);
        }
    }
}
