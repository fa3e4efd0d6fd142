package dev.sthira.devstack.launch;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of the log: its message on one line whatever it holds, and the stack trace behind it, each line indented. */
final class OneLine extends Formatter {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

    @Override
    public String format(LogRecord line) {
        String first = "%s %s %s: %s%n"
                .formatted(
                        TIME.format(OffsetDateTime.ofInstant(line.getInstant(), ZoneId.systemDefault())),
                        line.getLevel(),
                        line.getLoggerName(),
                        onOneLine(formatMessage(line)));
        return first + causes(line.getThrown()).map(OneLine::trace).collect(Collectors.joining());
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(20);
    }

    private static String trace(Throwable thrown) {
        return Stream.concat(
                        Stream.of("  Caused by: " + onOneLine(thrown.toString())),
                        Arrays.stream(thrown.getStackTrace()).map(frame -> "    at " + frame))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String onOneLine(String text) {
        return BREAKS.matcher(text).replaceAll("\u2424");
    }
}
