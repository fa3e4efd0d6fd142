package dev.sthira.web.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.web.page.Catalog.Answer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every address of the app.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces("text/html;charset=UTF-8")
class PagesResource {
    private static final String SLUG = "{slug: [a-z0-9-]+}";

    private final Words words;
    private final Catalog catalog;
    private final Covers covers;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Template app;
    private final Template library;
    private final Template sequence;
    private final Template pose;
    private final Template notice;

    PagesResource(
            Words words,
            Catalog catalog,
            Covers covers,
            ObjectMapper json,
            HttpHeaders headers,
            @Location("app.html") Template app,
            @Location("library.html") Template library,
            @Location("class.html") Template sequence,
            @Location("pose.html") Template pose,
            @Location("notice.html") Template notice) {
        this.words = words;
        this.catalog = catalog;
        this.covers = covers;
        this.json = json;
        this.headers = headers;
        this.app = app;
        this.library = library;
        this.sequence = sequence;
        this.pose = pose;
        this.notice = notice;
    }

    @GET
    public Response today() {
        return ok(framed(app, "today"));
    }

    @GET
    @Path("fit/" + SLUG)
    public Response fit() {
        return ok(framed(app, "fit.title"));
    }

    @GET
    @Path("player/{session: [a-f0-9-]+}")
    public Response player() {
        return ok(framed(app, "player.title"));
    }

    @GET
    @Path("after/{session: [a-f0-9-]+}")
    public Response after() {
        return ok(framed(app, "after.title"));
    }

    @GET
    @Path("practice")
    public Response practice() {
        return ok(framed(app, "practice.title"));
    }

    @GET
    @Path("year/{year: [0-9]{4}}")
    public Response year() {
        return ok(framed(app, "year"));
    }

    @GET
    @Path("reminders")
    public Response reminders() {
        return ok(framed(app, "reminders"));
    }

    @GET
    @Path("messages")
    public Response messages() {
        return ok(framed(app, "messages"));
    }

    @GET
    @Path("preferences")
    public Response preferences() {
        return ok(framed(app, "preferences"));
    }

    @GET
    @Path("analyst")
    public Response analyst() {
        return ok(framed(app, "analyst"));
    }

    @GET
    @Path("analyst/classes{slug: (/[a-z0-9-]+)?}")
    public Response classFigures() {
        return ok(framed(app, "analyst.class"));
    }

    @GET
    @Path("pair")
    public Response pair() {
        return ok(framed(app, "pair.title"));
    }

    @GET
    @Path("{kind: tv|watch}")
    public Response screen() {
        return ok(framed(app, "screen.title"));
    }

    @GET
    @Path("library")
    public Response library() {
        List<JsonNode> classes = catalog.all("/sequences", language());
        return classes.isEmpty()
                ? away()
                : ok(framed(library, "library")
                        .data("classes", plain(classes))
                        .data("poses", plain(catalog.all("/poses", language()))));
    }

    @GET
    @Path("classes/" + SLUG)
    public Response sequence(@PathParam("slug") String slug) {
        return switch (catalog.read("/sequences/" + slug, language())) {
            case Answer.Found(JsonNode found) ->
                ok(framed(sequence, "library")
                        .data("title", found.path("title").asText())
                        .data("it", plain(found))
                        .data("names", names()));
            case Answer.Missing() -> missing();
            case Answer.Away() -> away();
        };
    }

    @GET
    @Path("poses/" + SLUG)
    public Response pose(@PathParam("slug") String slug) {
        return switch (catalog.read("/poses/" + slug, language())) {
            case Answer.Found(JsonNode found) ->
                ok(framed(pose, "library")
                        .data("title", found.path("name").asText())
                        .data("it", plain(found)));
            case Answer.Missing() -> missing();
            case Answer.Away() -> away();
        };
    }

    /// The picture that stands for a class.
    @GET
    @Path("covers/" + SLUG)
    public Response cover(@PathParam("slug") String slug) {
        return covers.of(slug)
                .map(each -> URI.create("/api/catalog/poses/" + each + "/picture.svg?theme=auto"))
                .map(picture ->
                        Response.status(302).location(picture).header(HttpHeaders.CACHE_CONTROL, "public, max-age=600"))
                .orElse(Response.status(404).header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .build();
    }

    private Map<String, String> names() {
        return catalog.all("/poses", language()).stream()
                .collect(Collectors.toMap(
                        each -> each.path("slug").asText(),
                        each -> each.path("name").asText()));
    }

    private TemplateInstance framed(Template template, String title) {
        Map<String, String> own = words.in(language());
        return template.data("words", own)
                .data("language", language().tag())
                .data("levels", levels(own))
                .data("away", false)
                .data("title", own.get(title));
    }

    private static Map<String, String> levels(Map<String, String> words) {
        return Stream.of("beginner", "intermediate", "advanced")
                .collect(
                        Collectors.toMap(level -> level, level -> Objects.requireNonNull(words.get("level." + level))));
    }

    private Response missing() {
        return page(
                404, framed(notice, "missing").data("text", words.in(language()).get("missing.text")));
    }

    /// A page that asks again by itself.
    private Response away() {
        return page(
                503,
                framed(notice, "away")
                        .data("away", true)
                        .data("text", words.in(language()).get("away.text")));
    }

    private static Response ok(TemplateInstance page) {
        return page(200, page);
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }

    private Language language() {
        return Language.of(headers);
    }

    /// As a template reads it.
    private Map<String, Object> plain(JsonNode node) {
        return json.convertValue(node, new TypeReference<>() {});
    }

    private List<Map<String, Object>> plain(List<JsonNode> nodes) {
        return nodes.stream().map(this::plain).toList();
    }
}
