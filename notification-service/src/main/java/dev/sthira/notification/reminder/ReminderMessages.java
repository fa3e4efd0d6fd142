package dev.sthira.notification.reminder;

import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
    record Subject(String title, @Nullable Integer minutes) {}

    /// One reminder that is to go out.
    ///
    /// @param language that of whoever is reminded
    /// @param subject  the class; null if it is not for everybody, for then there is nothing to say about it
    /// @param devices  the push subscriptions that asked for reminders
    /// @param start    where the class is begun
    /// @param deadline when it is worth nothing any more
    record Due(
            UUID occurrence,
            Reminder reminder,
            Language language,
            @Nullable Subject subject,
            List<UUID> devices,
            URI start,
            Instant deadline) {
        private String title() {
            return subject == null
                    ? language.say("reminder.your-practice")
                    : language.say("reminder.class", subject.title());
        }

        /// "23 minutes"; empty where nobody knows.
        private String length() {
            return subject == null || subject.minutes() == null ? "" : language.counted("minutes", subject.minutes());
        }

        private String when() {
            return ReminderMessages.when(reminder.rule(), language);
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
        return new Cause(CAUSE, due.occurrence().toString(), due.language().say("reminder.cause", due.when()));
    }

    private static Letter letter(Due due, URI unsubscribe) {
        var language = due.language();
        var title = due.title();
        var length = due.length();
        return new Letter(
                new HeaderText(language.say("reminder.subject", title)),
                length.isEmpty() ? language.say("reminder.waiting") : language.say("reminder.preview", length),
                language.say("reminder.headline"),
                List.of(
                        length.isEmpty()
                                ? language.say("reminder.it-is-time", title)
                                : language.say("reminder.it-takes", title, length),
                        language.say("reminder.take-what-you-need")),
                List.of(),
                List.of(),
                due.page() == null ? null : new Letter.Button(language.say("reminder.start"), due.page()),
                language.say("reminder.reason", due.when()),
                unsubscribe,
                language.tag());
    }

    private static Note note(Due due) {
        var language = due.language();
        var length = due.length();
        return new Note(
                language.say("reminder.subject", due.title()),
                length.isEmpty() ? language.say("reminder.waiting") : language.say("reminder.note", length),
                null,
                "reminder-" + due.reminder().id(),
                Note.Urgency.NORMAL,
                due.page());
    }

    /// "on Monday and Wednesday at 07:00 (Europe/Berlin)".
    static String when(Rule rule, Language language) {
        return language.say(
                "reminder.when", days(rule, language), rule.time(), rule.zone().getId());
    }

    private static String days(Rule rule, Language language) {
        if (rule.weekdays().size() == DayOfWeek.values().length) {
            return language.say("reminder.every-day");
        }
        var names = EnumSet.copyOf(rule.weekdays()).stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, language.locale()))
                .map(name -> language.say("reminder.weekday", name))
                .toList();
        return language.say("reminder.on-days", language.words().joined(names));
    }
}
