package dev.sthira.web.page;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The worker that keeps the app for when there is no network. It names the files it keeps, whose names change with
/// what is in them: so a new app is a new worker.
@Path("/sw.js")
@PermitAll
class WorkerResource {
    private static final List<String> STANDING =
            List.of("/", "/manifest.webmanifest", "/old.js", "/icon.svg", "/icon-192.png", "/icon-512.png");

    private final Words words;
    private final List<String> shell;
    private final String worker;

    WorkerResource(Bundle bundle, Words words) {
        this.words = words;
        this.shell = Stream.concat(
                        STANDING.stream(),
                        bundle.mapping().names().stream().sorted().map(bundle::resolve))
                .toList();
        this.worker = read("room.js") + read("sw.js");
    }

    @GET
    @Produces("text/javascript;charset=UTF-8")
    public Response worker(@Context HttpHeaders headers) {
        return Response.ok(constants(words.in(Language.of(headers))) + worker)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }

    private String constants(Map<String, String> own) {
        String files = shell.stream().map(WorkerResource::quoted).collect(Collectors.joining(", "));
        int edition = Objects.hash(files, worker);
        return """
                const EDITION = '%08x', SHELL = [%s];
                const TEXTS = {failed: %s, tooLate: %s, away: %s};
                """.formatted(
                        edition,
                        files,
                        quoted(own.get("push.failed")),
                        quoted(own.get("push.too-late")),
                        quoted(own.get("push.away")));
    }

    private static String quoted(@Nullable String text) {
        return "'" + Objects.requireNonNull(text).replace("'", "\\'") + "'";
    }

    private static String read(String file) {
        try (var stream = Objects.requireNonNull(WorkerResource.class.getResourceAsStream("/worker/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
