package dev.sthira.devstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.standin.OtherJvm;
import dev.sthira.devstack.standin.StandInException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.temporary().withDatabase("catalog").withDatabase("session");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void isPostgres18WithAnOwnDatabaseForEachRole() throws SQLException {
        try (var connection = connect(postgres, "catalog", "catalog", "catalog")) {
            assertThat(one(connection, "show server_version")).startsWith("18.");
            assertThat(one(connection, "select current_user || ' ' || current_database()"))
                    .isEqualTo("catalog catalog");
        }
    }

    @Test
    void letsNoRoleIntoAnothersDatabase() {
        assertThatThrownBy(() -> connect(postgres, "session", "catalog", "catalog"))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> connect(postgres, "postgres", "catalog", "catalog"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void asksServicesForTheirPassword() {
        assertThatThrownBy(() -> connect(postgres, "catalog", "catalog", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void letsTheOwnerOfTheDatabaseAddTheSearchExtensions() throws SQLException {
        try (var connection = connect(postgres, "catalog", "catalog", "catalog")) {
            execute(connection, "create extension if not exists unaccent");
            execute(connection, "create extension if not exists pg_trgm");
            assertThat(one(connection, "select unaccent('Śavāsana')")).isEqualTo("Savasana");
        }
    }

    @Test
    void boundsStatementsLocksAndForgottenTransactions() throws SQLException {
        try (var connection = connect(postgres, "session", "session", "session")) {
            assertThat(one(connection, "show statement_timeout")).isEqualTo("30s");
            assertThat(one(connection, "show lock_timeout")).isEqualTo("10s");
            assertThat(one(connection, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("30s");
        }
    }

    @Test
    void createsADatabaseOnlyOnce() {
        postgres.withDatabase("catalog").withDatabase("catalog");
    }

    @Test
    void refusesANameThatIsNotAPlainWord() {
        assertThatThrownBy(() -> postgres.withDatabase("x; drop database catalog"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsPersistentDataDurablyOverARestart(@TempDir Path directory) throws SQLException {
        try (var durable = Postgres.start(directory, 0).withDatabase("catalog")) {
            try (var connection = connect(durable, "catalog", "catalog", "catalog")) {
                assertThat(one(connection, "show fsync")).isEqualTo("on");
                assertThat(one(connection, "show full_page_writes")).isEqualTo("on");
                assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
                execute(connection, "create table pose(name text)");
                execute(connection, "insert into pose values ('Mountain')");
            }
            durable.restart();
            assertPoseIsThere(durable);
        }
        try (var again = Postgres.start(directory, 0).withDatabase("catalog")) {
            assertPoseIsThere(again);
        }
    }

    @Test
    void recoversWhenTheServerWasKilled(@TempDir Path directory) throws Exception {
        try (var durable = Postgres.start(directory, 0).withDatabase("catalog")) {
            try (var connection = connect(durable, "catalog", "catalog", "catalog")) {
                execute(connection, "create table pose(name text)");
                execute(connection, "insert into pose values ('Mountain')");
            }
            kill(durable.pid());
            assertThat(directory.resolve("cluster/postmaster.pid")).exists();

            durable.restart();

            assertPoseIsThere(durable);
        }
    }

    @Test
    void takesOverFromAJvmThatWasKilledAndLeftTheServerRunning(@TempDir Path directory) throws Exception {
        var orphan = OtherJvm.runUntilReady(PersistentPostgres.class, directory.toString());
        long orphaned = Long.parseLong(orphan.firstLine());
        orphan.kill();
        assertThat(ProcessHandle.of(orphaned)).isPresent();

        try (var successor = Postgres.start(directory, 0).withDatabase("catalog")) {
            assertThat(ProcessHandle.of(orphaned)).isEmpty();
            assertPoseIsThere(successor);
        }
    }

    @Test
    void refusesDataThatAnotherRunningJvmUses(@TempDir Path directory) throws Exception {
        var other = OtherJvm.runUntilReady(PersistentPostgres.class, directory.toString());
        try {
            assertThatThrownBy(() -> Postgres.start(directory, 0))
                    .isInstanceOf(StandInException.class)
                    .hasMessageContaining("another running dev-stack");
        } finally {
            other.kill();
            Postgres.start(directory, 0).close();
        }
    }

    @Test
    void startsThoughTheOldProcessIdNowBelongsToAnotherProgram(@TempDir Path directory) throws Exception {
        Postgres.start(directory, 0).close();
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (var postgres = Postgres.start(directory, 0)) {
            assertThat(postgres.pid()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path directory) throws Exception {
        try (var occupied = new ServerSocket()) {
            occupied.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(() -> Postgres.start(directory, occupied.getLocalPort()))
                    .isInstanceOf(StandInException.class)
                    .hasMessageContaining("port " + occupied.getLocalPort() + ": another program has it")
                    .hasMessageContaining("STHIRA_POSTGRES_PORT");
        }
    }

    /** What runs in the other JVM of the tests above. */
    static final class PersistentPostgres {
        public static void main(String[] arguments) throws Exception {
            var postgres = Postgres.start(Path.of(arguments[0]), 0).withDatabase("catalog");
            try (var connection = connect(postgres, "catalog", "catalog", "catalog")) {
                execute(connection, "create table pose(name text)");
                execute(connection, "insert into pose values ('Mountain')");
            }
            System.out.println(postgres.pid());
            Thread.currentThread().join();
        }
    }

    private static void assertPoseIsThere(Postgres server) throws SQLException {
        try (var connection = connect(server, "catalog", "catalog", "catalog")) {
            assertThat(one(connection, "select name from pose")).isEqualTo("Mountain");
        }
    }

    private static void kill(long pid) throws Exception {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static Connection connect(Postgres server, String database, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), user, password);
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
