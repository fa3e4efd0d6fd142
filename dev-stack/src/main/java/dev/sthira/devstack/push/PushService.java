package dev.sthira.devstack.push;

import dev.sthira.devstack.http.WebServer;
import dev.sthira.devstack.standin.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser vendor's push service and the browsers behind it (RFC 8030): refuses what the real ones refuse, decrypts
 * what it accepts, and misbehaves when told to.
 */
public final class PushService implements AutoCloseable {

    private static final String SETTING = "STHIRA_PUSH_PORT";
    private static final int LONGEST_MESSAGE = 4096;
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");

    private final String origin;
    private final Devices devices;
    private final WebServer server;

    private PushService(String origin, Devices devices, WebServer server) {
        this.origin = origin;
        this.devices = devices;
        this.server = server;
    }

    /** A push service, on a free port for 0, that forgets its subscriptions when it is closed. */
    public static PushService start(int port) {
        return start(port, null);
    }

    /** A push service that keeps its subscriptions, though not the messages, in the directory if there is one. */
    public static PushService start(int port, @Nullable Path directory) {
        return start(port, directory, InstantSource.system());
    }

    static PushService start(int wanted, @Nullable Path directory, InstantSource clock) {
        int port = Ports.orFree(wanted);
        var origin = "http://127.0.0.1:" + port;
        var devices = new Devices(directory);
        var routes = new PushRoutes(origin, devices, new PushDelivery(origin, devices, clock));
        try {
            var address = new InetSocketAddress(Ports.LOOPBACK, port);
            return new PushService(origin, devices, WebServer.start(address, LONGEST_MESSAGE, HEADERS, routes::answer));
        } catch (IOException e) {
            throw Ports.taken(port, "The push service", SETTING, e);
        }
    }

    public int port() {
        return server.port();
    }

    /** A new device, to which anybody who identifies itself may send. */
    public Subscription subscribe() {
        return devices.subscribe(origin, null).subscription();
    }

    /** A new device, to which only the owner of this public key (base64url) may send. */
    public Subscription subscribe(String applicationServerKey) {
        return devices.subscribe(origin, applicationServerKey).subscription();
    }

    /** What the device was sent and could read, oldest first. */
    public List<ReceivedPush> pushes(String subscriptionId) {
        return device(subscriptionId).pushes();
    }

    /** How often anything was posted for the device, whatever the answer was. */
    public long attempts(String subscriptionId) {
        return device(subscriptionId).attempts();
    }

    /**
     * Answers the next good messages for the device with this status instead of taking them. With 0 the message is
     * taken and the connection cut, so that the sender never learns of it.
     */
    public void answer(String subscriptionId, int status, int times, @Nullable String retryAfter) {
        device(subscriptionId).fail(new Device.Fault(status, retryAfter, Duration.ZERO), times);
    }

    /** Takes the next good messages for the device and answers only after a while. */
    public void delay(String subscriptionId, Duration delay, int times) {
        device(subscriptionId).fail(new Device.Fault(201, null, delay), times);
    }

    /** The person took the permission back: 410 from now on. */
    public void remove(String subscriptionId) {
        devices.remove(device(subscriptionId));
    }

    @Override
    public void close() {
        server.close();
    }

    private Device device(String id) {
        return devices.find(id).orElseThrow(() -> new IllegalArgumentException("no subscription " + id));
    }
}
