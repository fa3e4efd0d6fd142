package dev.sthira.catalog.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Reads by key straight over JDBC, in place of pgbench where that is not installed.
final class ByKey implements Load {
    static final String SQL = "select document, fingerprint from pose where slug = ? order by version desc limit 1";

    /// As many as the catalog service has.
    static final int CONNECTIONS = 8;

    private final Database database;
    private final int copies;

    ByKey(Database database) {
        this.database = database;
        this.copies = database.copies("pose");
    }

    @Override
    public Outcome run(Duration duration) throws InterruptedException {
        var begin = System.nanoTime();
        Callable<Long> reader = () -> read(begin + duration.toNanos());
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var reads = threads.invokeAll(
                    IntStream.range(0, CONNECTIONS).mapToObj(_ -> reader).toList());
            long answers = 0;
            for (Future<Long> read : reads) {
                answers += read.get();
            }
            return Outcome.of(answers, (System.nanoTime() - begin) / 1e9, null);
        } catch (ExecutionException e) {
            return Outcome.of(0, 1, String.valueOf(e.getCause()));
        }
    }

    private long read(long end) throws SQLException {
        long answers = 0;
        try (var connection = database.connect("catalog");
                var statement = connection.prepareStatement(SQL)) {
            while (System.nanoTime() < end) {
                statement.setString(1, Long.toString(1 + answers % copies));
                try (var rows = statement.executeQuery()) {
                    if (!rows.next() || rows.getString(1).isEmpty()) {
                        throw new SQLException("there is no pose " + answers % copies);
                    }
                }
                answers++;
            }
        }
        return answers;
    }
}
