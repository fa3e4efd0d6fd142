package dev.sthira.notification.reminder;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The versions a caller is willing to change.
record IfMatch(String header) {

    static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ReminderProblems.noIfMatch();
        }
        return new IfMatch(header);
    }

    /// The ETag of a version, without its quotes.
    static String tag(long version) {
        return "v" + version;
    }

    boolean allows(long version) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals('"' + tag(version) + '"'));
    }
}
