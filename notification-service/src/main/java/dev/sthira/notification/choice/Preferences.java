package dev.sthira.notification.choice;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.choice.PreferencesView.DigestView;
import dev.sthira.notification.choice.PreferencesView.QuietView;
import dev.sthira.notification.choice.PreferencesView.Switch;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.digest.DigestTime;
import dev.sthira.notification.digest.DigestTimes;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.preference.QuietHours;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All switches of a person together, each act in one transaction.
@ApplicationScoped
class Preferences {
    private static final List<Kind> IN_MAILS = List.of(Kind.SUMMARY, Kind.REMINDER);

    private final PersonChoices choices;
    private final Unsubscribes unsubscribes;
    private final Contacts contacts;
    private final Devices devices;
    private final DigestTimes digests;

    Preferences(
            PersonChoices choices, Unsubscribes unsubscribes, Contacts contacts, Devices devices, DigestTimes digests) {
        this.choices = choices;
        this.unsubscribes = unsubscribes;
        this.contacts = contacts;
        this.devices = devices;
        this.digests = digests;
    }

    @Transactional
    PreferencesView of(Person person) {
        var choice = choices.of(person);
        var off = new ArrayList<@Nullable Switch>();
        IN_MAILS.stream()
                .filter(kind -> hasEnded(kind, person))
                .forEach(kind -> off.add(new Switch(kind, Channel.EMAIL)));
        choice.offOnDevices().stream().sorted().forEach(kind -> off.add(new Switch(kind, Channel.PUSH)));
        return new PreferencesView(
                choice.allOff(),
                off,
                view(choice.quiet()),
                choice.mostADay(),
                digests.of(person).map(Preferences::view).orElse(null));
    }

    private boolean hasEnded(Kind kind, Person person) {
        return !unsubscribes.of(kind, List.of(person)).isEmpty();
    }

    private static @Nullable QuietView view(@Nullable QuietHours quiet) {
        return quiet == null
                ? null
                : new QuietView(quiet.from().toString(), quiet.to().toString());
    }

    private static DigestView view(DigestTime digest) {
        return new DigestView(digest.weekday(), digest.time().toString());
    }

    /// From when it returns, nothing begins to go out that is not wanted: whoever is about to send something
    /// holds the contact or the device that it goes to.
    @Transactional
    PreferencesView put(Person person, PreferencesView said, Instant now) {
        contacts.hold(person);
        var contact = contacts.of(person);
        var wish = PreferencesWish.of(said, choices.zone(person), contact.isPresent());
        devices.hold(person);
        choices.put(person, wish.choice(), now);
        for (var kind : IN_MAILS) {
            if (wish.offInMails().contains(kind)) {
                unsubscribes.end(person, kind);
            } else if (hasEnded(kind, person)) {
                unsubscribes.resume(person, kind);
            }
        }
        if (wish.digest() == null || contact.isEmpty()) {
            digests.remove(person);
        } else {
            digests.put(person, wish.digest(), contact.get().zone(), now);
            unsubscribes.resume(person, Kind.WEEKLY_DIGEST);
        }
        return of(person);
    }
}
