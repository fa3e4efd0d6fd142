package dev.sthira.kit.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What is said in the log from now on, until this is closed.
public final class Said extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

    private Said(Logger logger) {
        this.logger = logger;
    }

    public static Said by(Class<?> type) {
        return in(type.getName());
    }

    /// What anybody says.
    public static Said byAll() {
        return in("");
    }

    private static Said in(String name) {
        var said = new Said(Logger.getLogger(name));
        said.logger.addHandler(said);
        return said;
    }

    public List<LogRecord> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
