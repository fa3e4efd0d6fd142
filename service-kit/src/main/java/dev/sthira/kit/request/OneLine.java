package dev.sthira.kit.request;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/// Keeps every message of the log on one line, so that what somebody sent can never begin a line of its own, and keeps
/// out that a client hung up on a stream, which is its right.
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {
    private static final String STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (hungUp(line)) {
            return false;
        }
        if (line instanceof ExtLogRecord told && told.getMessage() != null) {
            var message = told.getFormattedMessage();
            if (BREAKS.matcher(message).find()) {
                told.setMessage(BREAKS.matcher(message).replaceAll("␤"), ExtLogRecord.FormatStyle.NO_FORMAT);
                told.setParameters(null);
            }
        }
        return true;
    }

    private static boolean hungUp(LogRecord line) {
        return STREAMS.equals(line.getLoggerName())
                && (line.getThrown() instanceof IOException || line.getThrown() instanceof HttpClosedException);
    }
}
