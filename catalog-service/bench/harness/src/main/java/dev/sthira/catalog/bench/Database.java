package dev.sthira.catalog.bench;

import dev.sthira.bench.Processor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The PostgreSQL that all sides read from.
final class Database implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final long pid;

    private Database(EmbeddedPostgres server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    static Database start(Path folder) {
        try {
            var data = folder.resolve("postgres");
            var log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return new Database(server, Long.parseLong(pid.strip())).prepared();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Database prepared() {
        run("postgres", "create role catalog login password 'catalog'");
        run("postgres", "create database catalog owner catalog");
        return this;
    }

    /// Adds copies of what is there under the names 1, 2, 3 … until there are as many as wanted. Nothing else has such
    /// names, so that a load can count the copies up.
    void fill(String table, int wanted) {
        run("catalog", """
                insert into %1$s (slug, version, fingerprint, document)
                select slug, version, encode(sha256(convert_to(document, 'UTF8')), 'hex'), document
                from (select n::text as slug, version,
                             regexp_replace(document, '"slug":"[^"]*"', '"slug":"' || n || '"') as document
                      from generate_series(1, %2$d - (select count(distinct slug) from %1$s)) n
                      join (select version, document, row_number() over (order by slug) - 1 as place,
                                   count(*) over () as of
                            from (select distinct on (slug) * from %1$s order by slug, version desc) newest) original
                        on original.place = n %% original.of) copies
                """.formatted(table, wanted));
    }

    /// Lets everybody see the copied sequences, without news of them for Kafka.
    void publish() {
        run("catalog", """
                insert into sequence_state (slug, visibility, change, told, changed_at, created_at)
                select slug, 'published', 1, 1, max(added_at), min(added_at)
                from sequence group by slug
                on conflict do nothing
                """);
    }

    /// As a database is after a while: no row left to be looked at for the first time.
    void settle() {
        run("catalog", "vacuum (analyze)");
        run("catalog", "checkpoint");
    }

    int copies(String table) {
        return (int) number("select count(*) from %s where slug ~ '^[0-9]+$'".formatted(table));
    }

    /// What a table holds, for people.
    String size(String table) {
        return "%,d %ss of %,d bytes on average"
                .formatted(
                        number("select count(distinct slug) from " + table),
                        table,
                        number("select avg(octet_length(document))::bigint from " + table));
    }

    String version() {
        try (var connection = connect("catalog")) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/catalog".formatted(port());
    }

    double cpu() {
        return Processor.ofTree(pid);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), "postgres", "");
    }

    private void run(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        try (var connection = connect("catalog");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
