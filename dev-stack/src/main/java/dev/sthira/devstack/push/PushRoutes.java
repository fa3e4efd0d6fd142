package dev.sthira.devstack.push;

import dev.sthira.devstack.http.Answer;
import dev.sthira.devstack.http.Request;
import dev.sthira.devstack.json.Json;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The paths of the push service: the endpoint for applications, and the browser's side for tests and the demo. */
final class PushRoutes {

    /** What a browser asks for; the key may be absent. */
    record Subscribe(@Nullable String applicationServerKey) {}

    /** How the service shall misbehave towards a device. */
    record Misbehave(
            int status,
            @Nullable Integer times,
            @Nullable String retryAfter,
            @Nullable Double delaySeconds) {

        boolean makesSense() {
            return (status == 0 || (status >= 200 && status <= 599))
                    && times() >= 1
                    && times() <= 100_000
                    && delay().compareTo(Duration.ofMinutes(1)) <= 0
                    && !delay().isNegative();
        }

        @Override
        public Integer times() {
            return Objects.requireNonNullElse(times, 1);
        }

        Duration delay() {
            return Duration.ofMillis(Math.round(1000 * Objects.requireNonNullElse(delaySeconds, 0.0)));
        }
    }

    private final String origin;
    private final Devices devices;
    private final PushDelivery delivery;

    PushRoutes(String origin, Devices devices, PushDelivery delivery) {
        this.origin = origin;
        this.devices = devices;
        this.delivery = delivery;
    }

    Answer answer(Request request) {
        var path = request.path();
        var route = path.isEmpty() ? "" : path.getFirst();
        var rest = path.size() == 3 ? "/" + path.get(2) : "";
        return switch (request.method() + " " + route + (path.size() > 1 ? "/*" : "") + rest) {
            case "POST push/*" -> delivery.deliver(path.get(1), request);
            case "POST subscriptions" -> subscribe(request.body());
            case "GET subscriptions/*/messages" -> messages(path.get(1), request);
            case "POST subscriptions/*/answers" -> misbehave(path.get(1), request.body());
            case "DELETE subscriptions/*" -> remove(path.get(1));
            default ->
                route.equals("push") && path.size() == 2
                        ? Answer.problem(405, "Messages are posted.").with("Allow", "POST")
                        : Answer.problem(404, "There is nothing here.");
        };
    }

    private Answer subscribe(byte[] body) {
        var wish = body.length == 0
                ? new Subscribe(null)
                : Json.read(body, Subscribe.class).orElse(null);
        return wish == null
                ? Answer.problem(400, "The body is {\"applicationServerKey\": \"…\"} or empty.")
                : Answer.json(
                        201,
                        devices.subscribe(origin, wish.applicationServerKey()).subscription());
    }

    private Answer messages(String id, Request request) {
        var after = request.query("after").orElse("0");
        if (!after.matches("\\d{1,18}")) {
            return Answer.problem(400, "after is the number of the last message you have seen.");
        }
        var seen = Long.parseLong(after);
        return with(
                id,
                device -> Answer.json(
                        200,
                        device.pushes().stream()
                                .filter(push -> push.number() > seen)
                                .toList()));
    }

    private Answer misbehave(String id, byte[] body) {
        var wish = Json.read(body, Misbehave.class).filter(Misbehave::makesSense);
        if (wish.isEmpty()) {
            return Answer.problem(
                    400,
                    "The body is {\"status\": 429, \"times\": 1, \"retryAfter\": \"5\", \"delaySeconds\": 0};"
                            + " status 0 cuts the connection.");
        }
        var fault = new Device.Fault(
                wish.get().status(), wish.get().retryAfter(), wish.get().delay());
        return with(id, device -> {
            device.fail(fault, wish.get().times());
            return Answer.empty(204);
        });
    }

    private Answer remove(String id) {
        return with(id, device -> {
            devices.remove(device);
            return Answer.empty(204);
        });
    }

    private Answer with(String id, Function<Device, Answer> action) {
        return devices.find(id).map(action).orElseGet(() -> Answer.problem(404, "There is no such subscription."));
    }
}
