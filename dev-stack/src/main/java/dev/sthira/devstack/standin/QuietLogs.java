package dev.sthira.devstack.standin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries behind the stand-ins from writing hundreds of lines about their own affairs. */
public final class QuietLogs {

    /** A level only lasts as long as its logger, and nobody else holds on to that. */
    private static final Map<String, Logger> LOGGERS = new ConcurrentHashMap<>();

    private QuietLogs() {}

    public static void below(Level level, String... names) {
        for (var name : names) {
            LOGGERS.computeIfAbsent(name, Logger::getLogger).setLevel(level);
        }
    }
}
