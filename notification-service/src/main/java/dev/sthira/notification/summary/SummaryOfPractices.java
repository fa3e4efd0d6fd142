package dev.sthira.notification.summary;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.MessageSettings;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Other;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionResumed;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeListener;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.preference.OptOuts;
import dev.sthira.notification.summary.Summaries.Reader;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a summary into the outbox when a practice is over.
@ApplicationScoped
class SummaryOfPractices implements PracticeListener {
    private final Contacts contacts;
    private final Devices devices;
    private final Telling telling;
    private final Outbox outbox;
    private final List<OptOuts> optOuts;
    private final SummarySettings settings;
    private final MessageSettings messages;

    SummaryOfPractices(
            Contacts contacts,
            Devices devices,
            Telling telling,
            Outbox outbox,
            @All List<OptOuts> optOuts,
            SummarySettings settings,
            MessageSettings messages) {
        this.contacts = contacts;
        this.devices = devices;
        this.telling = telling;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public void on(List<PracticeEvent> events) {
        events.forEach(this::on);
    }

    private void on(PracticeEvent event) {
        switch (event) {
            case SessionStarted _,
                    PoseStarted _,
                    SessionReplanned _,
                    SessionPaused _,
                    SessionResumed _,
                    SessionAbandoned _,
                    Other _ -> {}
            case SessionCompleted completed
            when Summary.isWorthTelling(completed) -> outbox.add(Summaries.of(completed, reader(completed), settings));
            case SessionCompleted _ -> {}
        }
    }

    private Reader reader(SessionCompleted completed) {
        var person = completed.head().person();
        var contact = contacts.of(person).orElse(null);
        return new Reader(
                telling.of(completed, contact),
                telling.aim(completed),
                contact,
                devices.of(person),
                contact == null ? null : unsubscribe(person),
                messages.pageOf(completed.head().session()));
    }

    private @Nullable URI unsubscribe(Person person) {
        return optOuts.isEmpty() ? null : optOuts.getFirst().link(person, Kind.SUMMARY);
    }
}
