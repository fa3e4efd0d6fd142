package dev.sthira.session.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.session.plan.Catalog.CatalogFailed;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The plans sessions follow: asked of the catalog once, kept in the database, shared in memory.
///
/// Sessions with equal plans share one [Plan] object, so a million sessions of one class cost one plan.
@ApplicationScoped
public class Plans {

    private final Catalog catalog;
    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Map<String, WeakReference<Plan>> known = new ConcurrentHashMap<>();

    Plans(Catalog catalog, AgroalDataSource database, ObjectMapper mapper) {
        this.catalog = catalog;
        this.database = database;
        this.mapper = mapper;
    }

    /// In whose name, in which languages, and with which link the catalog is asked.
    public record Asker(
            String authorization,
            @Nullable String languages,
            @Nullable String link) {}

    /// Asks the catalog for a plan; what it answers is kept when a session is created with it.
    public PlanAnswer ask(Asker asker, PlanWishes wishes) {
        try {
            return catalog.plan(asker, wishes);
        } catch (CatalogFailed | TimeoutException | CircuitBreakerOpenException unavailable) {
            Log.warnf("No plan from the catalog: %s", unavailable.getMessage());
            return new PlanAnswer.Unavailable();
        }
    }

    /// Keeps a plan for good, in the transaction under way.
    public void keep(PlanAnswer.Planned planned) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into plan (id, body) values (?, ?) on conflict (id) do nothing")) {
            insert.setString(1, planned.plan().id());
            insert.setString(2, planned.body());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the plan could not be kept", failed);
        }
    }

    /// The plan of that id.
    ///
    /// @throws IllegalStateException if there is none: sessions refer to plans that were kept
    public Plan get(String id) {
        WeakReference<Plan> reference = known.get(id);
        Plan plan = reference == null ? null : reference.get();
        if (plan == null) {
            plan = catalog.parse(body(id));
            known.put(id, new WeakReference<>(plan));
        }
        return plan;
    }

    /// A plan's segments and the reasons for them, just as the catalog wrote them.
    public record Written(JsonNode segments, JsonNode explanations) {}

    /// What the catalog wrote for the plan of that id.
    public Written written(String id) {
        try {
            JsonNode plan = mapper.readTree(body(id));
            return new Written(plan.required("segments"), plan.required("explanations"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a kept plan cannot be read", impossible);
        }
    }

    private String body(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select body from plan where id = ?")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no plan " + id);
                }
                return rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the plan could not be read", failed);
        }
    }
}
