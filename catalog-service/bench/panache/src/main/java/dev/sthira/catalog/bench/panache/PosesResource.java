package dev.sthira.catalog.bench.panache;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/// One pose from the database, in three ways.
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class PosesResource {
    private static final String NEWEST =
            "select document, fingerprint from pose where slug = $1 order by version desc limit 1";

    private final Poses poses;
    private final Pool pool;

    PosesResource(Poses poses, Pool pool) {
        this.poses = poses;
        this.pool = pool;
    }

    @GET
    @Path("entity/{slug}")
    @Blocking
    public Response entity(String slug, @Context Request request) {
        return poses.newest(slug).orElseThrow(NotFoundException::new).found().answer(request);
    }

    @GET
    @Path("projection/{slug}")
    @Blocking
    public Response projection(String slug, @Context Request request) {
        return poses.found(slug).orElseThrow(NotFoundException::new).answer(request);
    }

    @GET
    @Path("reactive/{slug}")
    public Uni<Response> reactive(String slug, @Context Request request) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(slug))
                .map(rows -> first(rows).answer(request));
    }

    private static Found first(RowSet<Row> rows) {
        for (var row : rows) {
            return new Found(row.getString("document"), row.getString("fingerprint"));
        }
        throw new NotFoundException();
    }
}
