package dev.sthira.kit.origin;

import dev.sthira.kit.database.Sql;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/// Tells a caller where its request is taken to come from.
@Path("/origins")
@PermitAll
@Produces("application/json")
public class OriginsResource {
    private final Sql sql;

    OriginsResource(Sql sql) {
        this.sql = sql;
    }

    @GET
    @RunOnVirtualThread
    public Origin origin() {
        sql.any("select 1");
        return Origin.current();
    }
}
