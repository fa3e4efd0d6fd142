package dev.sthira.devstack.push;

import dev.sthira.devstack.json.Json;
import dev.sthira.devstack.standin.Directories;
import dev.sthira.devstack.standin.StandInException;
import dev.sthira.devstack.webpush.MessageKey;
import dev.sthira.devstack.webpush.P256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All subscribed devices, each kept in a file of its own if there is a directory. */
final class Devices {

    /** A device as its file says. */
    record Kept(
            Subscription subscription,
            String privateKey,
            @Nullable String applicationServerKey,
            boolean removed) {}

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final @Nullable Path directory;

    Devices(@Nullable Path directory) {
        this.directory = directory;
        if (directory != null) {
            load(Directories.create(directory));
        }
    }

    /**
     * A new device.
     *
     * @param origin of the push service
     * @param applicationServerKey the only key that may send to the device, or null for any
     */
    Device subscribe(String origin, @Nullable String applicationServerKey) {
        var id = random(16);
        var pair = P256.generate();
        var secret = random(16);
        var subscription = new Subscription(
                id, origin + "/push/" + id, ENCODER.encodeToString(P256.raw((ECPublicKey) pair.getPublic())), secret);
        var device =
                new Device(subscription, new MessageKey(pair, DECODER.decode(secret)), applicationServerKey, false);
        devices.put(id, device);
        keep(device);
        return device;
    }

    Optional<Device> find(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    void remove(Device device) {
        device.remove();
        keep(device);
    }

    private String random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    private void keep(Device device) {
        if (directory == null) {
            return;
        }
        var secret = ENCODER.encodeToString(
                P256.raw((ECPrivateKey) device.key().pair().getPrivate()));
        var kept = new Kept(device.subscription(), secret, device.applicationServerKey(), device.isRemoved());
        var file = directory.resolve(device.subscription().id() + ".json");
        var complete = directory.resolve(device.subscription().id() + ".new");
        try {
            Files.write(complete, Json.write(kept));
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path from) {
        try (var files = Files.newDirectoryStream(from, "*.json")) {
            for (var file : files) {
                Json.read(Files.readAllBytes(file), Kept.class)
                        .map(Devices::device)
                        .ifPresent(device -> devices.put(device.subscription().id(), device));
            }
        } catch (IOException e) {
            throw new StandInException("Cannot read the push subscriptions in " + from + ": " + e.getMessage(), e);
        }
    }

    private static Device device(Kept kept) {
        var subscription = kept.subscription();
        try {
            var pair = new KeyPair(
                    P256.publicKey(DECODER.decode(subscription.p256dh())),
                    P256.privateKey(DECODER.decode(kept.privateKey())));
            var key = new MessageKey(pair, DECODER.decode(subscription.auth()));
            return new Device(subscription, key, kept.applicationServerKey(), kept.removed());
        } catch (InvalidKeyException e) {
            throw new StandInException("The push subscription " + subscription.id() + " is damaged.", e);
        }
    }
}
