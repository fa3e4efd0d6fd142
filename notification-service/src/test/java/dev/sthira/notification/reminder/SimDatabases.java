package dev.sthira.notification.reminder;

import dev.sthira.devstack.postgres.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/// Databases as the product has them, one for each history that is under way, on one PostgreSQL.
final class SimDatabases implements AutoCloseable {
    private static final int HISTORIES_TO_A_VACUUM = 40;

    /// What an end state is worth is looked at by the database itself, whoever writes it.
    private static final String EDGES = """
            create function sim_edge() returns trigger language plpgsql as $$
            begin
              if old.state <> new.state and old.state not in ('waiting', 'claimed', 'planned', 'sending', 'set-aside') then
                raise exception 'an end state is left: % for %', old.state, new.state;
              end if;
              return new;
            end $$;
            create trigger sim_edge before update on message for each row execute function sim_edge();
            create trigger sim_edge before update on occurrence for each row execute function sim_edge();
            create table sim_today (day date);
            """;
    private static final String EMPTY = """
            delete from message; delete from reminder; delete from reminder_skip; delete from reminder_habit; delete from device;
            delete from contact; delete from practice_seen; delete from unsubscribed; delete from unsubscribe_token;
            delete from action_done; delete from message_choice; delete from day_news; delete from sim_today;
            """;

    private final Postgres postgres;
    private final BlockingQueue<Database> free = new LinkedBlockingQueue<>();

    private static final class Database {
        private final Connection connection;
        private int histories;

        Database(Connection connection) {
            this.connection = connection;
        }
    }

    SimDatabases(int count) throws SQLException {
        postgres = Postgres.temporary();
        for (int i = 0; i < count; i++) {
            free.add(new Database(made("world" + i)));
        }
    }

    private Connection made(String name) throws SQLException {
        var url = postgres.withDatabase(name).jdbcUrl(name);
        Flyway.configure().dataSource(url, name, name).load().migrate();
        var connection = DriverManager.getConnection(url, name, name);
        try (var statement = connection.createStatement()) {
            statement.execute(EDGES);
            statement.execute("insert into catalog_copy (whole_since) values (now())");
        }
        return connection;
    }

    /// Does it in a database of its own that is empty.
    <T> T in(Function<Connection, T> work) {
        try {
            var database = free.take();
            try {
                empty(database);
                return work.apply(database.connection);
            } finally {
                free.add(database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void empty(Database database) throws SQLException {
        if (!database.connection.getAutoCommit()) {
            database.connection.rollback();
        }
        database.connection.setAutoCommit(true);
        try (var statement = database.connection.createStatement()) {
            statement.execute(EMPTY);
            if (database.histories++ % HISTORIES_TO_A_VACUUM == 0) {
                statement.execute("vacuum");
            }
        }
        database.connection.setAutoCommit(false);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
