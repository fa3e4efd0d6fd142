package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Processes that outlived a launcher that was killed. The lock must be held, so that none of them belongs to anybody. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /**
     * Ends the services first and the database they use after them.
     *
     * @return how many there were
     */
    static int end(Settings settings) {
        try {
            List<Path> pidFiles = find(settings.run(), 1, ".pid").stream()
                    .filter(file -> !file.endsWith("launcher.pid"))
                    .toList();
            int services = end(pidFiles.stream().map(Leftovers::recorded).flatMap(Optional::stream));
            for (Path file : pidFiles) {
                Files.deleteIfExists(file);
            }
            List<Path> postmasters = find(settings.home().resolve("postgres"), 2, "postmaster.pid");
            return services
                    + end(postmasters.stream().map(Leftovers::postmaster).flatMap(Optional::stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int end(Stream<ProcessRecord> records) {
        List<ProcessHandle> processes = new ArrayList<>();
        records.map(ProcessRecord::alive).flatMap(Optional::stream).forEach(processes::add);
        Processes.end(processes, PATIENCE);
        return processes.size();
    }

    private static Optional<ProcessRecord> recorded(Path file) {
        try {
            return ProcessRecord.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessRecord> postmaster(Path file) {
        try {
            return postmaster(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL writes its process id on the first line of {@code postmaster.pid} and its start, in seconds, on the third. */
    static Optional<ProcessRecord> postmaster(List<String> lines) {
        try {
            Instant startedAt =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return Optional.of(new ProcessRecord(Long.parseLong(lines.getFirst().strip()), startedAt));
        } catch (RuntimeException halfWritten) {
            return Optional.empty();
        }
    }

    private static List<Path> find(Path top, int depth, String ending) throws IOException {
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(top, depth)) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
