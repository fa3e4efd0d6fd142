package dev.sthira.devstack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** One database and one role per service, fenced off from each other. */
final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private static final List<String> FENCES = List.of(
            "alter role %s with password '%1$s'",
            "alter role %s set statement_timeout = '30s'",
            "alter role %s set lock_timeout = '10s'",
            "alter role %s set idle_in_transaction_session_timeout = '30s'",
            "revoke connect, temporary on database %s from public",
            "revoke connect, temporary on database postgres, template1 from public");

    private Databases() {}

    static void create(Connection connection, String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a database name is a plain lower-case word, not " + name);
        }
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name + " login");
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + name);
        }
        for (var fence : FENCES) {
            execute(connection, fence.formatted(name));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
