package dev.sthira.web.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.web.page.SignUps.Answer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The cheat sheet of a class by mail, for whoever has no account and perhaps no scripts: a plain form.
@Path("/cheat-sheet")
@PermitAll
@RunOnVirtualThread
@Produces("text/html;charset=UTF-8")
class CheatSheetResource {
    private static final URI ASKED = URI.create("/cheat-sheet/asked");

    private final Frames frames;
    private final Catalog catalog;
    private final SignUps signUps;
    private final ObjectMapper json;
    private final Template form;
    private final Template asked;

    CheatSheetResource(
            Frames frames,
            Catalog catalog,
            SignUps signUps,
            ObjectMapper json,
            @Location("cheat-sheet.html") Template form,
            @Location("cheat-sheet-asked.html") Template asked) {
        this.frames = frames;
        this.catalog = catalog;
        this.signUps = signUps;
        this.json = json;
        this.form = form;
        this.asked = asked;
    }

    @GET
    public Response form(@QueryParam("class") @Nullable String sequence) {
        List<Map<String, Object>> classes = classes();
        return classes.isEmpty() ? frames.away() : page(200, SheetWish.of(sequence), classes, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@BeanParam SheetWish wish, @Context HttpServerRequest request) {
        String caller = request.remoteAddress().hostAddress();
        return switch (signUps.ask(wish, caller, frames.language())) {
            case Answer.Accepted() -> Response.seeOther(ASKED).build();
            case Answer.Refused(String field) -> page(422, wish, classes(), field);
            case Answer.TooMany(String seconds) ->
                Response.fromResponse(page(429, wish, classes(), "too-many"))
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build();
            case Answer.Away() -> page(503, wish, classes(), "away");
        };
    }

    @GET
    @Path("asked")
    public Response asked() {
        return frames.ok(frames.framed(asked, "by-mail.asked"));
    }

    /// The form as it was filled in.
    ///
    /// @param wrong `email`, `sequence`, `too-many` or `away`; empty if nothing is
    private Response page(int status, SheetWish wish, List<Map<String, Object>> classes, String wrong) {
        return frames.page(
                status,
                frames.framed(form, "by-mail")
                        .data("classes", classes)
                        .data("email", Objects.requireNonNullElse(wish.email(), ""))
                        .data("chosen", Objects.requireNonNullElse(wish.sequence(), "back-strengthening"))
                        .data("wrong", wrong)
                        .data("complaint", wrong.isEmpty() ? "" : frames.say("by-mail.wrong." + wrong)));
    }

    private List<Map<String, Object>> classes() {
        return catalog.all("/sequences", frames.language()).stream()
                .map(each -> json.convertValue(each, new TypeReference<Map<String, Object>>() {}))
                .toList();
    }
}
