package dev.sthira.notification.reminder;

import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.preference.Kind;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a reminder says, over each of its channels.
final class ReminderMessages {

    /// The type in the cause of a reminder's messages; the id is the occurrence's.
    static final String CAUSE = "reminder";

    private ReminderMessages() {}

    /// The class, as the catalog publishes it, in the words of whoever is reminded.
    ///
    /// @param title   its name
    /// @param minutes how long it usually takes, if the catalog says so
    record Subject(String title, @Nullable Integer minutes) {
        String length() {
            return minutes == null ? "" : "about " + minutes + " minutes";
        }
    }

    /// One reminder that is to go out.
    ///
    /// @param subject  the class; null if it is not for everybody, for then there is nothing to say about it
    /// @param devices  the push subscriptions that asked for reminders
    /// @param start    where the class is begun
    /// @param deadline when it is worth nothing any more
    record Due(
            UUID occurrence,
            Reminder reminder,
            @Nullable Subject subject,
            List<UUID> devices,
            URI start,
            Instant deadline) {
        private String title() {
            return subject == null ? "your practice" : subject.title();
        }

        private String length() {
            return subject == null ? "" : subject.length();
        }

        /// Where there is no page for everybody, there is none to lead to.
        private @Nullable URI page() {
            return subject == null ? null : start;
        }
    }

    static List<Draft> of(Due due, Instant now, Supplier<URI> unsubscribe) {
        var drafts = new ArrayList<Draft>();
        var person = due.reminder().person();
        if (due.reminder().channels().contains(Channel.EMAIL)) {
            drafts.add(Draft.mail(
                    Kind.REMINDER,
                    cause(due),
                    new Target.ToContact(person),
                    letter(due, unsubscribe.get()),
                    now,
                    due.deadline()));
        }
        if (due.reminder().channels().contains(Channel.PUSH)) {
            due.devices()
                    .forEach(device -> drafts.add(Draft.push(
                            Kind.REMINDER,
                            cause(due),
                            new Target.ToDevice(person, device),
                            note(due),
                            due.occurrence(),
                            now,
                            due.deadline())));
        }
        return drafts;
    }

    private static Cause cause(Due due) {
        return new Cause(
                CAUSE,
                due.occurrence().toString(),
                "You asked to be reminded " + when(due.reminder().rule()) + ".");
    }

    private static Letter letter(Due due, URI unsubscribe) {
        var title = due.title();
        var length = due.length();
        return new Letter(
                new HeaderText("Time for " + title),
                length.isEmpty() ? "Your mat is waiting." : capital(length) + ", and your mat is waiting.",
                "Your mat is waiting",
                List.of(
                        length.isEmpty()
                                ? "It is time for %s.".formatted(title)
                                : "It is time for %s. It takes %s.".formatted(title, length),
                        "Take what you need today, and leave out what does not feel right."),
                List.of(),
                List.of(),
                due.page() == null ? null : new Letter.Button("Start the class", due.page()),
                "You get this mail because you asked to be reminded "
                        + when(due.reminder().rule()) + ".",
                unsubscribe);
    }

    private static Note note(Due due) {
        var length = due.length();
        return new Note(
                "Time for " + due.title(),
                length.isEmpty() ? "Your mat is waiting." : capital(length) + ". Your mat is waiting.",
                null,
                "reminder-" + due.reminder().id(),
                Note.Urgency.NORMAL,
                due.page());
    }

    /// "on Monday and Wednesday at 07:00 (Europe/Berlin)".
    static String when(Rule rule) {
        return "%s at %s (%s)".formatted(days(rule), rule.time(), rule.zone().getId());
    }

    private static String days(Rule rule) {
        if (rule.weekdays().size() == DayOfWeek.values().length) {
            return "every day";
        }
        var names = EnumSet.copyOf(rule.weekdays()).stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
        var last = names.getLast();
        return names.size() == 1
                ? "on " + last
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ", "on ", " and " + last));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
