package dev.sthira.notification.bench;

import dev.sthira.bench.Processor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The limit of mails: Postfix's smtp-source, which sends mails as big over as many connections that it keeps, to the
/// same sink.
record SmtpSource(Path folder, Database database, int port, int number) implements Side {
    private static final int CONNECTIONS = 40;

    @Override
    public Measured run() {
        double before = Processor.ofEndedChildren();
        var watch = Watch.on(() -> 0, database);
        try {
            var process = new ProcessBuilder(
                            "/usr/sbin/smtp-source",
                            "-d",
                            "-s",
                            "" + CONNECTIONS,
                            "-m",
                            "" + number,
                            "-l",
                            "" + Mail.SIZE,
                            "-f",
                            "practice@sthira.local",
                            "-t",
                            "bench@example.org",
                            "127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("smtp-source.log").toFile())
                    .start();
            int end = process.waitFor();
            var one = watch.stop("limit: smtp-source", () -> Tally.of(number, end == 0 ? number : 0, number));
            return new Measured(
                    one.side(),
                    one.done(),
                    one.missing(),
                    one.repeated(),
                    one.seconds(),
                    Processor.ofEndedChildren() - before,
                    one.others());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
