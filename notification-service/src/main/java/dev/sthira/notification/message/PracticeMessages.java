package dev.sthira.notification.message;

import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.Messages.Preferences;
import dev.sthira.notification.message.Messages.Worth;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeListener;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts into the outbox what practice events lead to; cues that nobody got yet end with their session.
@ApplicationScoped
class PracticeMessages implements PracticeListener {
    private final Contacts contacts;
    private final Devices devices;
    private final Outbox outbox;
    private final List<OptOuts> optOuts;
    private final Worth worth;

    PracticeMessages(
            Contacts contacts, Devices devices, Outbox outbox, @All List<OptOuts> optOuts, MessageSettings settings) {
        this.contacts = contacts;
        this.devices = devices;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.worth = new Worth(settings.summaryMailWorth(), settings.summaryPushWorth());
    }

    @Override
    public void on(PracticeEvent event) {
        switch (event) {
            case SessionStarted _ -> {}
            case PoseStarted _ -> outbox.add(Messages.of(event, withDevices(event), worth));
            case SessionAbandoned _ -> outbox.supersede(event.head().session());
            case SessionCompleted _ -> {
                outbox.supersede(event.head().session());
                outbox.add(Messages.of(event, withContact(event), worth));
            }
        }
    }

    private Preferences withDevices(PracticeEvent event) {
        return new Preferences(null, devices.of(event.head().person()), null);
    }

    private Preferences withContact(PracticeEvent event) {
        var person = event.head().person();
        return contacts.of(person)
                .map(contact -> new Preferences(contact, devices.of(person), unsubscribe(person)))
                .orElseGet(() -> withDevices(event));
    }

    private @Nullable URI unsubscribe(String person) {
        return optOuts.isEmpty() ? null : optOuts.getFirst().link(person, Kind.SUMMARY);
    }
}
