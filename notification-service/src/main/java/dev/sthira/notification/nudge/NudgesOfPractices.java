package dev.sthira.notification.nudge;

import static java.util.stream.Collectors.groupingBy;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.action.Actions;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.MessageSettings;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeListener;
import dev.sthira.notification.preference.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Puts a nudge into the outbox when a practice is paused, due once it has been for long; takes it back when the
/// practice goes on or ends.
@ApplicationScoped
class NudgesOfPractices implements PracticeListener {
    private final Devices devices;
    private final Contacts contacts;
    private final StandingPlaces places;
    private final Outbox outbox;
    private final Actions actions;
    private final NudgeSettings settings;
    private final MessageSettings messages;

    NudgesOfPractices(
            Devices devices,
            Contacts contacts,
            StandingPlaces places,
            Outbox outbox,
            Actions actions,
            NudgeSettings settings,
            MessageSettings messages) {
        this.devices = devices;
        this.contacts = contacts;
        this.places = places;
        this.outbox = outbox;
        this.actions = actions;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public void on(List<PracticeEvent> events) {
        var standstill = Standstill.after(events);
        outbox.withdraw(Kind.SESSION_NUDGE, standstill.resumed(), "resumed");
        outbox.withdraw(Kind.SESSION_NUDGE, standstill.over(), "over");
        if (!standstill.paused().isEmpty()) {
            outbox.add(nudges(standstill.paused().values()));
        }
    }

    private List<Draft> nudges(Collection<SessionPaused> paused) {
        var persons = paused.stream().map(stands -> stands.head().person()).collect(Collectors.toSet());
        var wanting = devices.wanting(Kind.SESSION_NUDGE, List.copyOf(persons)).stream()
                .collect(groupingBy(Device::person));
        var locales = contacts.locales(wanting.keySet());
        return paused.stream()
                .filter(stands -> wanting.containsKey(person(stands)))
                .flatMap(stands -> Nudges.of(
                        stands,
                        places.of(stands, locales.get(person(stands))),
                        wanting.getOrDefault(person(stands), List.of()),
                        settings.after(),
                        messages.pageOf(stands.head().session()),
                        actions::address)
                        .stream())
                .toList();
    }

    private static Person person(SessionPaused stands) {
        return stands.head().person();
    }
}
