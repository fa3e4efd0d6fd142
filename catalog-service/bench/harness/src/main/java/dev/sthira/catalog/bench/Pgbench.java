package dev.sthira.catalog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The limit of reads by key: pgbench with the statement of the services, prepared, over as many connections.
final class Pgbench implements Load {
    private static final Pattern RESULT = Pattern.compile(
            "transactions actually processed: (\\d+).*failed transactions: (\\d+).*tps = ([0-9.]+)", Pattern.DOTALL);

    private final Database database;
    private final Path script;

    Pgbench(Database database, Path folder) throws IOException {
        this.database = database;
        this.script = Files.writeString(
                folder.resolve("by-key.sql"), """
                \\set slug random(1, %d)
                %s;
                """.formatted(database.copies("pose"), ByKey.SQL.replace("?", ":slug")));
    }

    @Override
    public Outcome run(Duration duration) throws IOException, InterruptedException {
        var tool = new Tool(
                List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + ByKey.CONNECTIONS,
                        "--jobs=2",
                        "--time=" + duration.toSeconds(),
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=catalog",
                        "catalog"),
                Map.of("PGPASSWORD", "catalog"));
        var found = tool.find(RESULT);
        var failed = Long.parseLong(found.group(2));
        var answers = Long.parseLong(found.group(1));
        return Outcome.of(
                answers,
                answers / Double.parseDouble(found.group(3)),
                failed == 0 ? null : failed + " transactions failed");
    }
}
