package dev.sthira.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The service worker of a page, as the browser's own tools see it.
final class Worker {
    private static final String NOTIFICATIONS = "notifications";

    private final CDPSession devtools;
    private final Page page;
    private final String origin;

    /// Those that are there, by their number.
    private final TreeMap<Long, String> registrations = new TreeMap<>();

    private final List<String> happened = new ArrayList<>();

    Worker(CDPSession devtools, Page page, String origin) {
        this.devtools = devtools;
        this.page = page;
        this.origin = origin;
        devtools.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations").forEach(this::take));
        devtools.on(
                "BackgroundService.backgroundServiceEventReceived",
                event -> happened.add(event.getAsJsonObject("backgroundServiceEvent")
                        .get("eventName")
                        .getAsString()));
        devtools.send("ServiceWorker.enable");
        devtools.send("BackgroundService.startObserving", with("service", NOTIFICATIONS));
        var recording = with("service", NOTIFICATIONS);
        recording.addProperty("shouldRecord", true);
        devtools.send("BackgroundService.setRecording", recording);
    }

    private void take(JsonElement registration) {
        var told = registration.getAsJsonObject();
        var id = told.get("registrationId").getAsString();
        if (told.get("isDeleted").getAsBoolean()) {
            registrations.remove(Long.parseLong(id));
        } else {
            registrations.put(Long.parseLong(id), id);
        }
    }

    /// Gets a push from the browser's push service.
    void isPushed(String data) {
        awaits(() -> assertThat(registrations).isNotEmpty());
        var push = with("origin", origin);
        push.addProperty("registrationId", registrations.lastEntry().getValue());
        push.addProperty("data", data);
        devtools.send("ServiceWorker.deliverPushMessage", push);
    }

    /// Until the browser has shown something.
    void awaitsNotification() {
        awaits(() -> assertThat(happened).contains("Notification displayed"));
    }

    private void awaits(Runnable expectation) {
        await().untilAsserted(() -> {
            page.title(); // lets what the browser tells come through
            expectation.run();
        });
    }

    private static JsonObject with(String name, String value) {
        var parameters = new JsonObject();
        parameters.addProperty(name, value);
        return parameters;
    }
}
