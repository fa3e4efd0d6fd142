package dev.sthira.web.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.web.page.Catalog.Answer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.util.stream.Collectors;

/// Every address of the app.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces("text/html;charset=UTF-8")
class PagesResource {
    private static final String SLUG = "{slug: [a-z0-9-]+}";

    private final Frames frames;
    private final Catalog catalog;
    private final Covers covers;
    private final ObjectMapper json;
    private final Template app;
    private final Template library;
    private final Template sequence;
    private final Template pose;

    PagesResource(
            Frames frames,
            Catalog catalog,
            Covers covers,
            ObjectMapper json,
            @Location("app.html") Template app,
            @Location("library.html") Template library,
            @Location("class.html") Template sequence,
            @Location("pose.html") Template pose) {
        this.frames = frames;
        this.catalog = catalog;
        this.covers = covers;
        this.json = json;
        this.app = app;
        this.library = library;
        this.sequence = sequence;
        this.pose = pose;
    }

    @GET
    public Response today() {
        return app("today");
    }

    @GET
    @Path("fit/" + SLUG)
    public Response fit() {
        return app("fit.title");
    }

    @GET
    @Path("compose")
    public Response compose() {
        return app("compose.title");
    }

    @GET
    @Path("player/{session: [a-f0-9-]+}")
    public Response player() {
        return app("player.title");
    }

    @GET
    @Path("after/{session: [a-f0-9-]+}")
    public Response after() {
        return app("after.title");
    }

    @GET
    @Path("practice")
    public Response practice() {
        return app("practice.title");
    }

    @GET
    @Path("year/{year: [0-9]{4}}")
    public Response year() {
        return app("year");
    }

    @GET
    @Path("reminders")
    public Response reminders() {
        return app("reminders");
    }

    @GET
    @Path("messages")
    public Response messages() {
        return app("messages");
    }

    @GET
    @Path("preferences")
    public Response preferences() {
        return app("preferences");
    }

    @GET
    @Path("author{slug: (/[a-z0-9-]+)?}")
    public Response author() {
        return app("author");
    }

    @GET
    @Path("shared/{token: [A-Za-z0-9_-]+}")
    public Response shared() {
        return app("author.shared");
    }

    @GET
    @Path("analyst")
    public Response analyst() {
        return app("analyst");
    }

    @GET
    @Path("analyst/classes{slug: (/[a-z0-9-]+)?}")
    public Response classFigures() {
        return app("analyst.class");
    }

    @GET
    @Path("join/{token: [A-Za-z0-9_-]+}")
    public Response join() {
        return app("join");
    }

    @GET
    @Path("pair")
    public Response pair() {
        return app("pair.title");
    }

    @GET
    @Path("{kind: tv|watch}")
    public Response screen() {
        return app("screen.title");
    }

    @GET
    @Path("library")
    public Response library() {
        List<JsonNode> classes = catalog.all("/sequences", frames.language());
        return classes.isEmpty()
                ? frames.away()
                : frames.ok(frames.framed(library, "library")
                        .data("classes", plain(classes))
                        .data("poses", plain(catalog.all("/poses", frames.language()))));
    }

    @GET
    @Path("classes/" + SLUG)
    public Response sequence(@PathParam("slug") String slug) {
        return switch (catalog.read("/sequences/" + slug, frames.language())) {
            case Answer.Found(JsonNode found) ->
                frames.ok(frames.framed(sequence, "library")
                        .data("title", found.path("title").asText())
                        .data("it", plain(found))
                        .data("names", names()));
            case Answer other -> frames.without(other);
        };
    }

    @GET
    @Path("poses/" + SLUG)
    public Response pose(@PathParam("slug") String slug) {
        return switch (catalog.read("/poses/" + slug, frames.language())) {
            case Answer.Found(JsonNode found) ->
                frames.ok(frames.framed(pose, "library")
                        .data("title", found.path("name").asText())
                        .data("it", plain(found)));
            case Answer other -> frames.without(other);
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

    /// A page that the app fills.
    private Response app(String title) {
        return frames.ok(frames.framed(app, title));
    }

    private Map<String, String> names() {
        return catalog.all("/poses", frames.language()).stream()
                .collect(Collectors.toMap(
                        each -> each.path("slug").asText(),
                        each -> each.path("name").asText()));
    }

    /// As a template reads it.
    private Map<String, Object> plain(JsonNode node) {
        return json.convertValue(node, new TypeReference<>() {});
    }

    private List<Map<String, Object>> plain(List<JsonNode> nodes) {
        return nodes.stream().map(this::plain).toList();
    }
}
