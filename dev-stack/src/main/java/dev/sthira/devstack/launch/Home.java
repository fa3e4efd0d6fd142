package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data directory while one launcher owns it. The lock belongs to the process, so the system gives it back whatever way that
 * process ends; what else a killed launcher leaves behind is found and ended by {@link Leftovers}.
 */
final class Home implements AutoCloseable {

    private static final List<String> CONTENT =
            List.of("postgres", "kafka", "mail", "push", "issuer", "logs", "vapid.properties", "cookie-key");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Settings settings;
    private final FileChannel channel;

    private Home(Settings settings, FileChannel channel) {
        this.settings = settings;
        this.channel = channel;
    }

    /** Takes the directory, or nothing if another launcher has it. */
    static Optional<Home> take(Settings settings) {
        try {
            Files.createDirectories(settings.run());
            Files.createDirectories(settings.logs());
            FileChannel channel = FileChannel.open(
                    settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Home(settings, channel));
        } catch (IOException e) {
            throw new CannotGoOn("The data directory %s cannot be used: %s".formatted(settings.home(), e), e);
        }
    }

    /** Takes the directory and signs; waits a little for a clean-up that is under way, and refuses if it is in use. */
    static Home takeOrRefuse(Settings settings) {
        AtomicReference<Home> taken = new AtomicReference<>();
        Readiness.await(
                () -> {
                    take(settings).ifPresent(taken::set);
                    return taken.get() != null || launcher(settings).isPresent();
                },
                PATIENCE);
        Home home = taken.get();
        if (home == null) {
            throw new CannotGoOn("Sthira is already running%s. Stop it with ./sthira down, or use it as it is."
                    .formatted(launcher(settings)
                            .map(process -> " (process " + process.pid() + ")")
                            .orElse("")));
        }
        home.sign();
        return home;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** The launcher that is written down, if it still runs. */
    static Optional<ProcessHandle> launcher(Settings settings) {
        try {
            return ProcessRecord.read(launcherFile(settings)).flatMap(ProcessRecord::alive);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Path launcherFile(Settings settings) {
        return settings.run().resolve("launcher.pid");
    }

    /** Writes down that this process is the launcher now. */
    private void sign() {
        try {
            ProcessRecord.of(ProcessHandle.current()).write(launcherFile(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the data and the logs; only names this stack made, in case somebody points STHIRA_HOME at a folder of theirs. */
    void empty() {
        CONTENT.forEach(name -> deleteTree(settings.home().resolve(name)));
        try {
            Files.createDirectories(settings.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new CannotGoOn("%s cannot be emptied: %s".formatted(top, e), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(launcherFile(settings));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
