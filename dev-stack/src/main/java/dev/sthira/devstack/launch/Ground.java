package dev.sthira.devstack.launch;

import dev.sthira.devstack.standin.Directories;
import java.nio.file.Path;
import java.util.Map;

/// A data directory and ports of its own for things that are going to be hurt. Whatever runs on it is ended with it,
/// even
/// if this process is killed.
public final class Ground implements AutoCloseable {

    private final Settings settings;
    private final Home home;
    private final Watchdog watchdog;
    private boolean keepLogs;

    private Ground(Settings settings, Home home, Watchdog watchdog) {
        this.settings = settings;
        this.home = home;
        this.watchdog = watchdog;
    }

    public static Ground apart(Path root) {
        Settings settings = Trial.apart(root);
        return new Ground(settings, Home.takeOrRefuse(settings), Watchdog.start(settings));
    }

    public Settings settings() {
        return settings;
    }

    /// What a service has to be told to run here.
    public Map<String, String> environment() {
        return Stack.environment(settings, VapidKeys.keptIn(settings.home().resolve("vapid.properties")));
    }

    /// Keeps the logs, for whoever wants to know why.
    public void keepLogs() {
        keepLogs = true;
    }

    @Override
    public void close() {
        Leftovers.end(settings);
        watchdog.close();
        home.close();
        if (!keepLogs) {
            Directories.delete(settings.home());
        }
    }
}
