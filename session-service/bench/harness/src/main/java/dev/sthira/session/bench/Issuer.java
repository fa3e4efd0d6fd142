package dev.sthira.session.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/// Signs in anybody: what the service needs to know of an OpenID Connect issuer, its address and its key.
final class Issuer implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final String HEADER = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}");

    private final HttpServer server;
    private final KeyPair key;

    private Issuer(HttpServer server, KeyPair key) {
        this.server = server;
        this.key = key;
    }

    static Issuer start() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new Issuer(server, keys.generateKeyPair());
            issuer.serve("/sthira/.well-known/openid-configuration", issuer.configuration());
            issuer.serve("/sthira/jwks", issuer.jwks());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// A token of whoever calls themselves so.
    String token(String person) {
        return token(person, "practitioner");
    }

    String token(String person, String group) {
        long now = System.currentTimeMillis() / 1_000;
        var claims = "{\"iss\":\"%s\",\"aud\":[\"sthira\"],\"sub\":\"%s\",\"groups\":[\"%s\"],\"iat\":%d,\"exp\":%d}"
                .formatted(url(), person, group, now, now + LIFETIME.toSeconds());
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            var signed = HEADER + '.' + encoded(claims);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + port() + "/sthira";
    }

    private String configuration() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\",\"token_endpoint\":\"%1$s/token\",\"authorization_endpoint\":\"%1$s/authorize\"}"
                .formatted(url());
    }

    private String jwks() {
        var open = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(encoded(unsigned(open.getModulus())), encoded(unsigned(open.getPublicExponent())));
    }

    private void serve(String path, String answer) {
        var body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
