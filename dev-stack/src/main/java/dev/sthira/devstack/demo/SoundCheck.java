package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * A few seconds of another person's class, ended by command, before the one that counts: programs that have only just started are
 * slow at everything they do for the first time, and a demo of their punctuality should not begin with that.
 */
final class SoundCheck {

    private static final String PERSON = "jonas";
    private static final int SECONDS = 4;

    private SoundCheck() {}

    static void run(Settings settings) {
        Api api = new Api(settings, PERSON);
        String sessions = settings.url(Port.SESSION) + "/sessions";
        JsonNode session = api.post(
                URI.create(sessions),
                Map.of("sequence", Stage.SEQUENCE, "level", "beginner", "breathSeconds", 4.0, "rehearsalSpeed", 60));
        URI commands = URI.create(sessions + "/" + session.path("id").asText() + "/commands");
        api.post(commands, Map.of("command", "start"));
        try {
            TimeUnit.SECONDS.sleep(SECONDS);
        } catch (InterruptedException interrupted) {
            throw new CancellationException(interrupted.toString());
        } finally {
            api.post(commands, Map.of("command", "end"));
        }
    }
}
