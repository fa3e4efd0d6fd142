package dev.sthira.notification.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The PostgreSQL of all sides, as durable as anybody's.
final class Database implements AutoCloseable {
    static final String NAME = "notification";

    private final EmbeddedPostgres server;
    private final Path data;

    private Database(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    static Database start(Path folder) {
        try {
            var log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
            var data = folder.resolve("postgres");
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
            var database = new Database(server, data);
            database.run("postgres", "create role %s login password '%1$s'".formatted(NAME));
            database.run("postgres", "create database %s owner %1$s".formatted(NAME));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empties all that the service has written.
    void wipe() {
        run("""
            do $$ begin
              execute (select 'truncate ' || string_agg(format('%I', tablename), ', ') || ' cascade' from pg_tables
                        where schemaname = 'public' and tablename <> 'flyway_schema_history');
            end $$;
            drop table if exists bare_message, bare_occurrence""");
        run("checkpoint");
    }

    /// All of it in one transaction, seen at once when this returns.
    void run(String sql) {
        run(NAME, sql);
    }

    long number(String sql) {
        try (var connection = connect(NAME);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The process of which all others of it descend.
    long pid() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
    }

    Connection connect() throws SQLException {
        return connect(NAME);
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name), "postgres", "");
    }

    private void run(String name, String sql) {
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            statement.execute(sql);
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
