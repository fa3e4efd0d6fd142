package dev.sthira.web.forward;

import dev.sthira.web.screen.Screen.Paired;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a screen may ask for in the name of the person it follows: which class is live and how it goes on, and, where
/// the
/// person said so, to pause it and go on.
final class ScreenLimits {
    private static final Pattern WHICH_IS_LIVE = Pattern.compile("state=(?:running|paused|ready)&limit=1");
    private static final Set<String> PAUSING = Set.of("pause", "resume");

    private ScreenLimits() {}

    static boolean permit(Allowed asked, @Nullable String query, Buffer body, Paired screen) {
        if (!asked.toScreens()) {
            return false;
        }
        return switch (asked.address()) {
            case "/sessions" -> query != null && WHICH_IS_LIVE.matcher(query).matches();
            case "/sessions/{id}/commands" -> screen.mayPause() && isPausing(body);
            default -> true;
        };
    }

    private static boolean isPausing(Buffer body) {
        try {
            JsonObject command = new JsonObject(body);
            return command.size() == 1 && PAUSING.contains(Objects.requireNonNullElse(command.getValue("command"), ""));
        } catch (DecodeException unreadable) {
            return false;
        }
    }
}
