package dev.sthira.session.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The PostgreSQL of all sides, as durable as anybody's.
final class Database implements AutoCloseable {
    static final int SHARDS = 32;

    private static final String SESSIONS =
            "copy session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at) from stdin";
    private static final String COMMANDS = "copy command (session_id, version, kind, at) from stdin";
    private static final int AT_ONCE = 1 << 16;

    private final EmbeddedPostgres server;

    private Database(EmbeddedPostgres server) {
        this.server = server;
    }

    static Database start(Path folder) {
        try {
            var log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_wal_size", "4GB")
                    // One that has been at work for a while has files to write its log to, and need not make them.
                    .setServerConfig("min_wal_size", "2GB")
                    .start();
            var database = new Database(server);
            for (var name : new String[] {"session", "peer"}) {
                database.run("postgres", "create role %s login password '%1$s'".formatted(name));
                database.run("postgres", "create database %s owner %1$s".formatted(name));
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In place of whatever was there.
    void seed(Seeds seeds, ReferenceClass plan) {
        run("session", "truncate plan, session, command, practice, answer, ticket cascade");
        try (var connection = connect("session");
                var insert = connection.prepareStatement("insert into plan (id, body) values (?, ?)")) {
            insert.setString(1, plan.id());
            insert.setString(2, plan.body());
            insert.execute();
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica"); // what is written here refers to what is
            }
            copy(connection, SESSIONS, seeds.size(), i -> session(seeds, plan, i));
            copy(connection, COMMANDS, seeds.size(), i -> command(seeds, i));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run("session", "select setval('change_no', %d)".formatted(seeds.size() + 1));
        run("session", "vacuum (analyze)");
        run("session", "checkpoint");
    }

    /// Lets nobody own a shard, and nothing be owed of what happened up to an instant, in microseconds.
    void begin(long published) {
        run("session", "delete from instance");
        run(
                "session",
                "update shard set owner = null, lease_until = null, cursor = '%1$s', published = '%1$s'"
                        .formatted(instant(published)));
    }

    /// How many shards each instance owns that is there.
    List<Integer> shares() {
        try (var connection = connect("session");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(s.id) from instance i left join shard s on s.owner = i.id group by i.id")) {
            var shares = new ArrayList<Integer>();
            while (rows.next()) {
                shares.add(rows.getInt(1));
            }
            return shares;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String session(Seeds seeds, ReferenceClass plan, int index) {
        var id = seeds.id(index);
        var start = instant(seeds.starts()[index]);
        return String.join(
                "\t",
                id.toString(),
                Integer.toString(Seeds.shard(id, SHARDS)),
                seeds.person(index).toString(),
                plan.id(),
                start,
                "1",
                Integer.toString(index + 1),
                "running",
                instant(seeds.starts()[index] + plan.length()));
    }

    private static String command(Seeds seeds, int index) {
        return String.join("\t", seeds.id(index).toString(), "1", "start", instant(seeds.starts()[index]));
    }

    static void copy(Connection connection, String into, int rows, IntFunction<String> row) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
        var some = new StringBuilder(2 * AT_ONCE);
        for (int i = 0; i < rows; i++) {
            some.append(row.apply(i)).append('\n');
            if (some.length() > AT_ONCE || i == rows - 1) {
                var bytes = some.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                some.setLength(0);
            }
        }
        copy.endCopy();
    }

    static String instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    String version() {
        try (var connection = connect("postgres")) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", "");
    }

    void run(String database, String sql) {
        try (var connection = connect(database);
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
