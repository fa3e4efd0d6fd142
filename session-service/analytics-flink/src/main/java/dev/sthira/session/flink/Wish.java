package dev.sthira.session.flink;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a run shall read and write.
///
/// @param database where the figures go, a JDBC address of PostgreSQL; each figure is a table of the schema `flink`
/// @param to       the folder of the Parquet files
/// @param state    the folder of the checkpoints
/// @param slots    how many the cluster has in all, half of them on each of two task managers
/// @param lose     whether a task manager is lost while it runs
record Wish(
        String brokers,
        String topic,
        String database,
        String user,
        String password,
        Path to,
        Path state,
        int slots,
        boolean lose) {

    static Wish of(List<String> words) {
        var given = new HashMap<String, String>(Map.of(
                "--topic",
                "sthira.session-events",
                "--user",
                "postgres",
                "--password",
                "",
                "--slots",
                "2",
                "--lose",
                "no"));
        for (int i = 0; i + 1 < words.size(); i += 2) {
            given.put(words.get(i), words.get(i + 1));
        }
        return new Wish(
                needed(given, "--brokers"),
                needed(given, "--topic"),
                needed(given, "--database"),
                needed(given, "--user"),
                needed(given, "--password"),
                Path.of(needed(given, "--to")).toAbsolutePath(),
                Path.of(needed(given, "--state")).toAbsolutePath(),
                Integer.parseInt(needed(given, "--slots")),
                needed(given, "--lose").equals("yes"));
    }

    private static String needed(Map<String, String> given, String name) {
        var value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("name " + name);
        }
        return value;
    }
}
