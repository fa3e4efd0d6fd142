package dev.sthira.kit.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What PostgreSQL did for a statement, once it has run.
public final class QueryPlan {
    private final JsonNode plan;

    private QueryPlan(JsonNode plan) {
        this.plan = plan;
    }

    public static QueryPlan of(Sql sql, String statement, Object... parameters) {
        List<String> explained =
                sql.list("explain (analyze, timing off, format json) " + statement, row -> row.text(), parameters);
        try {
            return new QueryPlan(new JsonMapper().readTree(String.join("", explained)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As "Index Scan on " and the index, or as "Seq Scan on " and the table; one that reads an index alone is called
    /// the
    /// same.
    public List<String> nodes() {
        return plan.findParents("Node Type").stream()
                .map(node -> node.get("Node Type").textValue()
                        + " on "
                        + node.path("Index Name")
                                .asText(node.path("Relation Name").asText()))
                .map(node -> node.replace("Index Only Scan", "Index Scan"))
                .toList();
    }

    /// All rounds together, and with what was read and thrown away.
    public double rowsRead(String table) {
        return plan.findParents("Node Type").stream()
                .filter(node -> table.equals(node.path("Relation Name").asText())
                        && node.get("Node Type").textValue().contains("Scan"))
                .mapToDouble(node -> node.get("Actual Loops").asDouble()
                        * (node.get("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()
                                + node.path("Rows Removed by Index Recheck").asDouble()))
                .sum();
    }
}
