package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/**
 * Notices when the launcher is killed outright and ends what it left. A shell waits on a pipe that only the launcher holds open; the
 * pipe breaks with the launcher's death, whatever the cause, and the shell becomes a {@code sweep}.
 */
final class Watchdog implements AutoCloseable {

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog start(Settings settings) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "read -r line; exec \"$@\"", "sthira-watchdog");
        builder.command().addAll(Jvm.command("-XX:TieredStopAtLevel=1", "-Dsthira.root=" + settings.root()));
        builder.command().addAll(List.of("-jar", System.getProperty("java.class.path"), "sweep"));
        builder.environment().put("STHIRA_HOME", settings.home().toString());
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        try {
            return new Watchdog(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
