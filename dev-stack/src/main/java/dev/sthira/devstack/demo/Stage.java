package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What the demo sets up for its person and takes away again: an address that no earlier mail went to, a push subscription, a
 * session.
 */
final class Stage implements AutoCloseable {

    static final String SEQUENCE = "back-strengthening";

    private static final String PERSON = "maya";
    private static final String DEVICE = "Sthira demo";

    private final Settings settings;
    private final Api api;
    private final String email;
    private final List<URI> toDelete = new ArrayList<>();
    private final Set<String> before = new HashSet<>();

    private Stage(Settings settings, Api api, String email) {
        this.settings = settings;
        this.api = api;
        this.email = email;
    }

    /** Signs the person in, at the address that her token vouches for, and gives her a device. */
    static Stage set(Settings settings) {
        Stage stage = new Stage(settings, new Api(settings, PERSON), PERSON + "@example.org");
        stage.introduce();
        stage.all().forEach(mail -> stage.before.add(mail.path("id").asText()));
        return stage;
    }

    private void introduce() {
        api.put(notification("/me/contact"), Map.of("email", email, "name", "Maya", "locale", "en", "zone", zone()));
        for (JsonNode device : items(api.get(notification("/me/devices")))) {
            if (device.path("label").asText().equals(DEVICE)) {
                api.delete(notification("/me/devices/" + device.path("id").asText()));
            }
        }
    }

    /** Subscribes at the push service, as a browser does, and tells notification-service; says where the pushes come in. */
    URI subscribe() {
        JsonNode key = api.get(notification("/vapid-public-key")).path("publicKey");
        JsonNode subscription = api.post(push("/subscriptions"), Map.of("applicationServerKey", key.asText()));
        URI own = push("/subscriptions/" + subscription.path("id").asText());
        toDelete.add(own);
        JsonNode device = api.post(
                notification("/me/devices"),
                Map.of(
                        "endpoint", subscription.path("endpoint").asText(),
                        "keys",
                                Map.of(
                                        "p256dh", subscription.path("p256dh").asText(),
                                        "auth", subscription.path("auth").asText()),
                        "kinds", List.of("pose-cue", "summary"),
                        "label", DEVICE));
        toDelete.addFirst(notification("/me/devices/" + device.path("id").asText()));
        return URI.create(own + "/messages");
    }

    /** Creates a session of the reference class at this speed. */
    JsonNode createSession(int speed) {
        return api.post(
                session("/sessions"),
                Map.of(
                        "sequence",
                        "back-strengthening",
                        "level",
                        "intermediate",
                        "breathSeconds",
                        4.0,
                        "rehearsalSpeed",
                        speed));
    }

    JsonNode command(String session, String command) {
        return api.post(session("/sessions/" + session + "/commands"), Map.of("command", command));
    }

    /** Ends the session if it still goes on, so that an interrupted demo leaves nobody practising. */
    void endIfRunning(String session) {
        String state = api.get(session("/sessions/" + session)).path("state").asText();
        if (state.equals("running") || state.equals("paused")) {
            command(session, "end");
        }
    }

    /** The mails that the person got since the demo began. */
    List<JsonNode> mails() {
        return all().stream()
                .filter(mail -> !before.contains(mail.path("id").asText()))
                .toList();
    }

    private List<JsonNode> all() {
        return items(api.get(URI.create(settings.url(Port.INBOX) + "/api/messages"))).stream()
                .filter(mail -> mail.path("to").toString().contains(email))
                .toList();
    }

    /** The newest messages of the person that a push was for, until one is older than the session. */
    List<Cues.Told> told(int atLeast) {
        List<Cues.Told> told = new ArrayList<>();
        String after = "";
        while (told.size() < atLeast) {
            JsonNode page = api.get(notification("/me/messages?limit=100" + after));
            items(page).stream()
                    .filter(message -> message.path("channel").asText().equals("push"))
                    .map(message -> new Cues.Told(
                            message.path("cause").path("id").asText(),
                            message.path("kind").asText(),
                            message.path("state").asText()))
                    .forEach(told::add);
            if (page.path("next").isNull()) {
                break;
            }
            after = "&after=" + page.path("next").asText();
        }
        return told;
    }

    Api api() {
        return api;
    }

    String email() {
        return email;
    }

    URI live(String session) {
        return session("/sessions/" + session + "/live");
    }

    private static List<JsonNode> items(JsonNode answer) {
        JsonNode list = answer.isArray() ? answer : answer.path("items");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static String zone() {
        String zone = ZoneId.systemDefault().getId();
        return zone.contains("/") ? zone : "Europe/Berlin";
    }

    private URI session(String path) {
        return URI.create(settings.url(Port.SESSION) + path);
    }

    private URI notification(String path) {
        return URI.create(settings.url(Port.NOTIFICATION) + path);
    }

    private URI push(String path) {
        return URI.create(settings.url(Port.PUSH) + path);
    }

    @Override
    public void close() {
        for (URI address : toDelete) {
            try {
                api.delete(address);
            } catch (CannotGoOn goneOrAway) {
                // The next demo clears away what this one could not.
            }
        }
    }
}
