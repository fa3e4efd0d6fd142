package dev.sthira.devstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a pid file holds. A number alone says little, since the system gives numbers out again; together with the instant at which
 * the process began it is one process and no other.
 *
 * @param pid the process id
 * @param startedAt when that process began, as the system tells
 */
record ProcessRecord(long pid, Instant startedAt) {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<ProcessRecord> parse(String text) {
        String[] words = text.strip().split(" ");
        try {
            return Optional.of(new ProcessRecord(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (RuntimeException halfWritten) {
            return Optional.empty();
        }
    }

    static Optional<ProcessRecord> read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + startedAt + "\n");
    }

    /** Whether this is still the very process that was written down, and not another that got its number later. */
    boolean matches(ProcessRecord observed) {
        return pid == observed.pid
                && Duration.between(startedAt, observed.startedAt).abs().compareTo(CLOCK_SLACK) <= 0;
    }

    /** The process itself, if it still runs and is the one that was written down. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> matches(of(process)));
    }
}
