package dev.sthira.kit.request;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/// Keeps every message of the log on one line: what somebody sent can never begin a line of its own.
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord told && told.getMessage() != null) {
            var message = told.getFormattedMessage();
            if (BREAKS.matcher(message).find()) {
                told.setMessage(BREAKS.matcher(message).replaceAll("␤"), ExtLogRecord.FormatStyle.NO_FORMAT);
                told.setParameters(null);
            }
        }
        return true;
    }
}
