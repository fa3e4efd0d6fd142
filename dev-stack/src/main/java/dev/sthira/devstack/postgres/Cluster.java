package dev.sthira.devstack.postgres;

import dev.sthira.devstack.standin.Directories;
import dev.sthira.devstack.standin.StandInException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of one PostgreSQL server and what a killed owner may have left in them. */
record Cluster(Path directory, Path log) {

    private static final List<String> ACCESS = List.of(
            "# The superuser only creates databases and roles; the services' roles show their passwords.",
            "host all postgres 127.0.0.1/32 trust",
            "host all all      127.0.0.1/32 scram-sha-256");

    /** The process id that the server wrote down, whether or not it still runs. */
    Optional<Long> pid() {
        try {
            return Files.readAllLines(pidFile()).stream().findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Deletes what a killed first start left half made: the lock file appears once the files are complete. */
    void discardUnfinished() {
        if (Files.exists(directory) && !Files.exists(lockFile())) {
            Directories.delete(directory);
        }
    }

    /** Stops a server that outlived its JVM, unless that JVM still lives and holds the lock. */
    void stopOrphan() throws IOException {
        var pid = pid();
        if (pid.isEmpty()) {
            return;
        }
        requireUnused();
        var process = ProcessHandle.of(pid.get());
        if (process.isPresent() && isOurs(process.get())) {
            stop(process.get());
        } else if (process.isPresent()) {
            // The number belongs to some other program by now, which would make the server refuse to start.
            Files.deleteIfExists(pidFile());
        }
    }

    /** Called by the library when the files are there and locked, before the server starts. */
    void prepare(File ignored) {
        try {
            Files.write(directory.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the server's log, to be put under an error message. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            var tail = lines.subList(Math.max(0, lines.size() - 5), lines.size());
            return tail.isEmpty() ? "" : "\n  " + String.join("\n  ", tail);
        } catch (IOException e) {
            return "";
        }
    }

    void delete() {
        Directories.delete(directory);
        Directories.delete(log);
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    private Path lockFile() {
        return directory.resolve("epg-lock");
    }

    private void requireUnused() throws IOException {
        try (var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new StandInException("PostgreSQL in " + directory + " belongs to another running dev-stack.");
            }
        }
    }

    private boolean isOurs(ProcessHandle process) {
        // The command line may be unreadable; the working directory of a server is its data directory.
        var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingDirectory, directory);
        } catch (IOException e) {
            return process.info().commandLine().orElse("").contains(directory.toString());
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        var processes = Stream.concat(Stream.of(server), server.descendants()).toList();
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            for (var process : processes) {
                process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the previous server", e);
        }
    }
}
