package dev.sthira.web.page;

import dev.sthira.web.page.Catalog.Answer;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The frame around every page, in the language of whoever asks.
@ApplicationScoped
class Frames {
    private final Words words;
    private final HttpHeaders headers;
    private final Bundle bundle;
    private final Template notice;

    Frames(Words words, HttpHeaders headers, Bundle bundle, @Location("notice.html") Template notice) {
        this.words = words;
        this.headers = headers;
        this.bundle = bundle;
        this.notice = notice;
    }

    Language language() {
        return Language.of(headers);
    }

    /// The text with this key.
    String say(String key) {
        return Objects.requireNonNull(words.in(language()).get(key), key);
    }

    /// A page with the frame's own data; its title is the text with this key.
    TemplateInstance framed(Template template, String title) {
        Map<String, String> own = words.in(language());
        return template.data("words", own)
                .data("language", language().tag())
                .data("texts", bundle.resolve(language().tag() + ".js"))
                .data("levels", levels(own))
                .data("away", false)
                .data("title", own.get(title));
    }

    private static Map<String, String> levels(Map<String, String> words) {
        return Stream.of("beginner", "intermediate", "advanced")
                .collect(
                        Collectors.toMap(level -> level, level -> Objects.requireNonNull(words.get("level." + level))));
    }

    /// What stands in place of a page that the catalog has not, or that it cannot tell of now.
    Response without(Answer answer) {
        return answer instanceof Answer.Missing ? missing() : away();
    }

    private Response missing() {
        return page(404, framed(notice, "missing").data("text", say("missing.text")));
    }

    /// A page that asks again by itself.
    Response away() {
        return page(503, framed(notice, "away").data("away", true).data("text", say("away.text")));
    }

    Response ok(TemplateInstance page) {
        return page(200, page);
    }

    Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }
}
