package dev.sthira.session.flink;

import static java.util.stream.Collectors.joining;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.StatementSet;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;

/// All figures as one job: what each event tells goes to Parquet, what it adds up to, to PostgreSQL.
final class Job {
    private static final List<String> FACTS = List.of("practice", "pose", "skipped", "repeated");

    private final Wish wish;
    private final StreamTableEnvironment tables;

    Job(Wish wish, StreamExecutionEnvironment environment) {
        this.wish = wish;
        this.tables = StreamTableEnvironment.create(environment);
        tables.getConfig().set("table.local-time-zone", "UTC");
    }

    TableResult start() throws SQLException {
        for (var statement : Texts.of("flink/tables.sql").split(";\n")) {
            tables.executeSql(statement.replace("${topic}", wish.topic()).replace("${brokers}", wish.brokers()));
        }
        var all = tables.createStatementSet();
        FACTS.forEach(fact -> land(fact, all));
        for (var figure : Figure.all()) {
            addUp(figure, all);
        }
        return all.execute();
    }

    /// Figures read the facts by the names that the files have.
    private void land(String fact, StatementSet all) {
        var columns = tables.from("every_" + fact).getResolvedSchema().getColumns();
        tables.createTemporaryView(fact, tables.from("every_" + fact));
        tables.executeSql(
                "create table %s_file (%s) with ('connector' = 'filesystem', 'path' = '%s', 'format' = 'parquet')"
                        .formatted(
                                fact, declared(columns), wish.to().resolve(fact).toUri()));
        all.addInsertSql("insert into %s_file select * from %1$s".formatted(fact));
    }

    private void addUp(Figure figure, StatementSet all) throws SQLException {
        var columns = tables.sqlQuery(figure.sql()).getResolvedSchema().getColumns();
        var key = String.join(", ", figure.key());
        make(figure.name(), columns, key);
        tables.executeSql("""
                create table %s_figure (%s, primary key (%s) not enforced) with (
                    'connector' = 'jdbc', 'url' = '%s', 'table-name' = 'flink.%1$s', 'username' = '%s', 'password' = '%s')""".formatted(
                figure.name(), declared(columns), quoted(figure.key()), wish.database(), wish.user(), wish.password()));
        all.addInsertSql("insert into %s_figure %s".formatted(figure.name(), figure.sql()));
    }

    private void make(String name, List<Column> columns, String key) throws SQLException {
        try (var connection = DriverManager.getConnection(wish.database(), wish.user(), wish.password());
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists flink");
            statement.execute("drop table if exists flink." + name);
            statement.execute("create table flink.%s (%s, primary key (%s))"
                    .formatted(
                            name,
                            columns.stream()
                                    .map(column -> column.getName() + " "
                                            + stored(column.getDataType().getLogicalType()))
                                    .collect(joining(", ")),
                            key));
        }
    }

    private static String declared(List<Column> columns) {
        return columns.stream()
                .map(column -> "`%s` %s"
                        .formatted(
                                column.getName(),
                                column.getDataType().getLogicalType().asSerializableString()))
                .collect(joining(", "));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }

    private static String stored(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL ->
                "numeric(%d, %d)".formatted(((DecimalType) type).getPrecision(), ((DecimalType) type).getScale());
            default -> "text";
        };
    }
}
