package dev.sthira.notification.link;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/// Answers with a page: no script, nothing from elsewhere, not to be framed, cached or given away as a referrer.
@Singleton
public class Pages {
    private final String style;
    private final String policy;

    Pages() {
        style = resource("/pages.css");
        policy =
                "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                        .formatted(Base64.getEncoder().encodeToString(LinkToken.sha256(style)));
    }

    @CheckedTemplate(basePath = "link")
    static class Templates {
        static native TemplateInstance page(Page page, String style, String footer);

        private Templates() {}
    }

    public Response ok(Page page) {
        return answer(Status.OK, page);
    }

    public Response answer(Status status, Page page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(Templates.page(page, style, page.language().say("page.footer"))
                        .render())
                .build();
    }

    private static String resource(String name) {
        try (var file = Objects.requireNonNull(Pages.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
