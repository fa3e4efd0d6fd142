package dev.sthira.kit.request;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/// Switches on what the HTTP server does not do by itself: no HTTP/2 without TLS, and a guard before each connection.
@Singleton
public final class ServerOptions implements HttpServerOptionsCustomizer, VertxOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    // Netty looks for the guard once, at the first connection of the process, and that may be one to the issuer.
    @Override
    public void accept(VertxOptions options) {
        if (System.getProperty(ConnectionGuard.SWITCH) == null) {
            System.setProperty(ConnectionGuard.SWITCH, ConnectionGuard.ON);
        }
    }
}
