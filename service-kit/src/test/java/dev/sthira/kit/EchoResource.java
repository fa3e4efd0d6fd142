package dev.sthira.kit;

import dev.sthira.kit.database.Sql;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// A little service to try the kit on.
@Path("/echo")
@PermitAll
@Produces("application/json")
@Consumes("application/json")
public class EchoResource {
    public enum Mood {
        STEADY,
        VERY_STEADY
    }

    public record Word(
            @NotNull(message = "must be given") String word,

            @Min(value = 1, message = "must be at least 1") @Nullable
            Integer times,

            @Nullable Mood mood) {}

    public record Range(
            @QueryParam("from") Integer from,
            @QueryParam("mood") Mood mood) {}

    private final Sql sql;

    EchoResource(Sql sql) {
        this.sql = sql;
    }

    @POST
    public Word echo(@NotNull(message = "must be an object") @Valid Word word) {
        return word;
    }

    @GET
    public List<Integer> list(
            @QueryParam("limit") @DefaultValue("20") @Max(value = 100, message = "must be at most 100") int limit,
            @QueryParam("id") UUID id,
            @BeanParam Range range) {
        return List.of(limit);
    }

    @GET
    @Path("/page")
    @Produces("text/html")
    public String page(@QueryParam("minutes") @Nullable Integer minutes) {
        return "<p>Steady and easy.";
    }

    @POST
    @Path("/bytes")
    public int bytes(byte[] body) {
        return body.length;
    }

    @GET
    @Path("/tagged")
    @APIResponse(
            responseCode = "200",
            description = "The word",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Word.class)))
    public Response tagged() {
        return Response.ok(new Word("om", 1, Mood.STEADY)).tag("v1").build();
    }

    @GET
    @Path("/words/{word}")
    public Word word(@PathParam("word") @Pattern(regexp = "[a-z]+") String word) {
        return new Word(word, 1, Mood.VERY_STEADY);
    }

    @GET
    @Path("/mine")
    @Authenticated
    public List<String> mine() {
        return List.of("mine");
    }

    @GET
    @Path("/roles")
    @RolesAllowed("analyst")
    public List<String> roles() {
        return List.of("figures");
    }

    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException("thrown for a test");
    }

    @GET
    @Path("/database")
    @Blocking
    public int database(@QueryParam("statement") String statement) {
        return sql.update(statement);
    }
}
