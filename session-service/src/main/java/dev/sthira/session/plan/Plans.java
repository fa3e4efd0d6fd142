package dev.sthira.session.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.plan.Catalog.CatalogFailed;
import dev.sthira.session.plan.Catalog.UselessAnswer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The plans sessions follow: asked of the catalog once, kept in the database, shared in memory.
///
/// Sessions with equal plans share one [Plan] object, so a million sessions of one class cost one plan. One that nobody
/// follows any more is forgotten.
@ApplicationScoped
public class Plans {

    private final Catalog catalog;
    private final Sql sql;
    private final ObjectMapper mapper;
    private final Cache<String, Plan> known = Caffeine.newBuilder().weakValues().build();

    Plans(Catalog catalog, Sql sql, ObjectMapper mapper) {
        this.catalog = catalog;
        this.sql = sql;
        this.mapper = PlanDocument.reader(mapper);
    }

    /// In whose name, in which languages, and with which link the catalog is asked.
    public record Asker(
            String authorization,
            @Nullable String languages,
            @Nullable String link) {}

    /// Asks the catalog for a plan; what it answers is kept when a session is created with it.
    ///
    /// @param wishes a JSON object, word for word as the catalog takes it
    public PlanAnswer ask(Asker asker, byte[] wishes) {
        try {
            return catalog.plan(asker, wishes);
        } catch (CatalogFailed | UselessAnswer | TimeoutException | CircuitBreakerOpenException unavailable) {
            Log.warnf("No plan from the catalog: %s", unavailable.getMessage());
            return new PlanAnswer.Unavailable();
        }
    }

    /// Asks the catalog how somebody else would practise the class of a plan.
    ///
    /// @param wish what they wish for in place of the other's: level, body, never, props
    public PlanAnswer askAlong(Asker asker, Plan lead, ObjectNode wish) {
        ObjectNode wishes = tree(lead.id()).path("wishes").deepCopy();
        wishes.remove(List.of("body", "never", "always", "props", "guidance", "minutes"));
        wishes.put("version", lead.sequence().version());
        if (!wishes.path("sequence").isTextual()) {
            wishes.remove("version");
        }
        wishes.setAll(wish);
        return ask(asker, wishes.toString().getBytes(UTF_8));
    }

    /// The plan of somebody who practises along with a plan, in forms of their own.
    ///
    /// @param own what the catalog answered when it was asked for them; none if they do as the other does
    public PlanAnswer.Planned along(Plan lead, PlanAnswer.@Nullable Planned own, boolean mirrored) {
        ObjectNode made = OwnPlanDocument.of(tree(lead.id()), own == null ? null : parsed(own.body()), mirrored);
        String body = made.toString();
        try {
            return new PlanAnswer.Planned(PlanDocument.read(mapper, body), body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The catalog's refusal as this service answers it: the address in it is the one that was asked here.
    public Response passedOn(PlanAnswer.Refused refused, String address) {
        return Response.status(refused.status())
                .type("application/problem+json")
                .entity(at(address, refused.problem()))
                .build();
    }

    private String at(String address, String problem) {
        try {
            return parsed(problem) instanceof ObjectNode read
                    ? read.put("instance", address).toString()
                    : problem;
        } catch (IllegalArgumentException unreadable) {
            return problem;
        }
    }

    /// Keeps a plan for good, in the transaction under way.
    public void keep(PlanAnswer.Planned planned) {
        sql.update(
                "insert into plan (id, body) values (?, ?) on conflict (id) do nothing",
                planned.plan().id(),
                planned.body());
    }

    /// The plan of that id; sessions refer to plans that were kept.
    ///
    /// @throws UnreadablePlan if there is none, or none that can be read
    public Plan get(String id) {
        return known.get(id, this::read);
    }

    /// A plan's segments and the reasons for them, just as the catalog wrote them.
    public record Written(JsonNode segments, JsonNode explanations) {}

    /// What the catalog wrote for the plan of that id.
    ///
    /// @throws UnreadablePlan if there is none, or none that can be read
    public Written written(String id) {
        try {
            JsonNode plan = tree(id);
            return new Written(plan.required("segments"), plan.required("explanations"));
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadablePlan(id, unreadable);
        }
    }

    private JsonNode tree(String id) {
        try {
            return parsed(body(id));
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadablePlan(id, unreadable);
        }
    }

    private JsonNode parsed(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /// How many plans are held in memory.
    long held() {
        known.cleanUp();
        return known.estimatedSize();
    }

    private Plan read(String id) {
        String body = body(id);
        try {
            return PlanDocument.read(mapper, body);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new UnreadablePlan(id, unreadable);
        }
    }

    private String body(String id) {
        return sql.first("select body from plan where id = ?", row -> row.text("body"), id)
                .orElseThrow(() -> new UnreadablePlan(id));
    }
}
