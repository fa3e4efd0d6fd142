package dev.sthira.notification.reminder;

import dev.sthira.notification.action.Deed;
import dev.sthira.notification.action.Offer;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a reminder says, over each of its channels.
final class ReminderMessages {

    /// The type in the cause of a reminder's messages; the id is the occurrence's.
    static final String CAUSE = "reminder";

    private static final List<Deed> DEEDS = List.of(Deed.IN_TEN_MINUTES, Deed.NOT_TODAY);

    private ReminderMessages() {}

    /// The class, as the catalog publishes it, in the words of whoever is reminded.
    ///
    /// @param title   its name
    /// @param minutes how long it takes: as wished for, or as it usually does if the catalog says so
    record Subject(String title, @Nullable Integer minutes) {
        /// The same as long as somebody wishes it to be.
        Subject as(PlanWishes wishes) {
            return new Subject(title, wishes.minutesOr(minutes));
        }
    }

    /// One reminder that is to go out.
    ///
    /// @param language that of whoever is reminded
    /// @param subject  the class; null if it is not for everybody, for then there is nothing to say about it
    /// @param gone     whether the class certainly is not for everybody any more
    /// @param rare     whether it comes once a week now because it was ignored
    /// @param devices  the push subscriptions that asked for reminders
    /// @param start    where the class is begun
    /// @param deadline when it is worth nothing any more
    record Due(
            UUID occurrence,
            Reminder reminder,
            Language language,
            @Nullable Subject subject,
            boolean gone,
            boolean rare,
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

        /// What to say first.
        private String opening() {
            if (gone) {
                return language.say("reminder.class-gone");
            }
            return length().isEmpty()
                    ? language.say("reminder.it-is-time", title())
                    : language.say("reminder.it-takes", title(), length());
        }

        /// What is said besides, in a mail and on a device.
        private List<String> besides() {
            return rare ? List.of(language.say("reminder.backed-off", Ignored.ENOUGH)) : List.of();
        }

        private String when() {
            return RuleWords.of(reminder.rule(), language);
        }

        /// Where there is no page for everybody, there is none to lead to.
        private @Nullable URI page() {
            return subject == null ? null : start;
        }
    }

    /// @param unsubscribe makes an address that ends such mails
    /// @param addresses   where what is offered is done
    static List<Draft> of(Due due, Instant now, Supplier<URI> unsubscribe, Function<Offer, URI> addresses) {
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
                            note(due).with(actions(due, device, now, addresses)),
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
                paragraphs(due),
                List.of(),
                List.of(),
                due.page() == null ? null : new Letter.Button(language.say("reminder.start"), due.page()),
                language.say("reminder.reason", due.when()),
                unsubscribe,
                language.tag());
    }

    private static List<String> paragraphs(Due due) {
        var said = new ArrayList<String>();
        said.add(due.opening());
        said.add(due.language().say("reminder.take-what-you-need"));
        said.addAll(due.besides());
        return List.copyOf(said);
    }

    private static Note note(Due due) {
        var language = due.language();
        var length = due.length();
        var body = new ArrayList<String>();
        body.add(
                due.gone()
                        ? language.say("reminder.class-gone")
                        : length.isEmpty() ? language.say("reminder.waiting") : language.say("reminder.note", length));
        body.addAll(due.besides());
        return new Note(
                language.say("reminder.subject", due.title()),
                String.join(" ", body),
                null,
                "reminder-" + due.reminder().id(),
                Note.Urgency.NORMAL,
                due.page());
    }

    /// Where there is no page for everybody, there is nothing to start.
    private static List<Note.Action> actions(Due due, UUID device, Instant now, Function<Offer, URI> addresses) {
        var language = due.language();
        var actions = new ArrayList<Note.Action>();
        if (due.page() != null) {
            actions.add(Note.Action.opens("start", language.say("action.start"), due.page()));
        }
        for (var deed : DEEDS) {
            var offer =
                    new Offer(deed, due.occurrence(), due.reminder().id(), device, now.plus(Dates.STILL_TO_PUT_OFF));
            actions.add(Note.Action.acts(deed.word(), language.say("action." + deed.word()), addresses.apply(offer)));
        }
        return actions;
    }
}
