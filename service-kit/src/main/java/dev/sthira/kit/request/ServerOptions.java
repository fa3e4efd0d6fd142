package dev.sthira.kit.request;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/// Switches on what the HTTP server does not do by itself: no HTTP/2 without TLS, and a deadline for headers.
@Singleton
public final class ServerOptions implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
        if (System.getProperty(ConnectionGuard.SWITCH) == null) {
            System.setProperty(ConnectionGuard.SWITCH, ConnectionGuard.ON);
        }
    }
}
