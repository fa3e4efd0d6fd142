package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.link.LinkToken;
import dev.sthira.notification.reminder.Calendar.Entry;
import dev.sthira.notification.reminder.ReminderMessages.Subject;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calendars of reminders, and where they are.
@ApplicationScoped
class Calendars {
    private static final Duration AHEAD = Duration.ofDays(35);
    private static final int MOST_OF_EACH = 36;

    private final CalendarAddresses addresses;
    private final Reminders reminders;
    private final Outlooks outlooks;
    private final Sequences sequences;
    private final Contacts contacts;
    private final ReminderSettings settings;
    private final SecureRandom random;

    Calendars(
            CalendarAddresses addresses,
            Reminders reminders,
            Outlooks outlooks,
            Sequences sequences,
            Contacts contacts,
            ReminderSettings settings,
            SecureRandom random) {
        this.addresses = addresses;
        this.reminders = reminders;
        this.outlooks = outlooks;
        this.sequences = sequences;
        this.contacts = contacts;
        this.settings = settings;
        this.random = random;
    }

    /// A new address, and the end of any other.
    @Transactional
    URI open(Person person, Instant now) {
        var token = LinkToken.random(random);
        addresses.put(person, token, now);
        return settings.calendarUrl().resolve(token.secret() + ".ics");
    }

    @Transactional
    Optional<Instant> since(Person person) {
        return addresses.since(person);
    }

    @Transactional
    void close(Person person) {
        addresses.remove(person);
    }

    @Transactional
    Optional<Person> at(LinkToken token) {
        return addresses.at(token);
    }

    /// What comes in the next five weeks, as things stand.
    @Transactional
    String of(Person person, Instant now) {
        var language =
                contacts.of(person).map(Contact::locale).map(Language::of).orElse(Language.ORIGINAL);
        var until = now.plus(AHEAD);
        var entries = new ArrayList<Entry>();
        var subjects = new HashMap<String, Optional<Subject>>();
        var on = reminders.of(person).stream().filter(Reminder::enabled).toList();
        var ahead = outlooks.of(person, on, MOST_OF_EACH, now);
        for (var reminder : on) {
            var subject = subjects.computeIfAbsent(reminder.sequence(), slug -> subject(slug, language));
            ahead.getOrDefault(reminder.id(), List.of()).stream()
                    .filter(each -> each.staysAway() == null)
                    .map(Outlook::occurrence)
                    .filter(each -> each.at().toInstant().isBefore(until))
                    .forEach(each -> entries.add(entry(reminder, each, subject.orElse(null))));
        }
        entries.sort(Comparator.comparing((Entry each) -> each.occurrence().at().toInstant())
                .thenComparing(Entry::reminder));
        return Calendar.of(entries, language);
    }

    private Entry entry(Reminder reminder, Occurrence occurrence, @Nullable Subject subject) {
        return new Entry(
                reminder.id(),
                occurrence,
                subject == null ? null : subject.as(reminder.wish().plan()),
                reminder.updatedAt(),
                reminder.start(settings.startUrl()));
    }

    private Optional<Subject> subject(String slug, Language language) {
        return sequences.of(slug).map(known -> new Subject(known.title(language), known.minutes()));
    }
}
