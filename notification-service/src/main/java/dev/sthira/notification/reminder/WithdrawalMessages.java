package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// What somebody is told whose class is not published any more. Of such a class nobody keeps the name, so
/// its reminders say which one it is.
final class WithdrawalMessages {
    /// The type in the cause of these messages; the id is the slug of the class.
    static final String CAUSE = "class-withdrawn";

    private static final Duration WORTH_TELLING = Duration.ofDays(3);
    private static final String WORDS = "reminder.withdrawn.";

    private WithdrawalMessages() {}

    /// What one person is to be told.
    ///
    /// @param reminders theirs of that class, at least one
    /// @param devices   their push subscriptions that asked for reminders
    record Told(Person person, Language language, List<Reminder> reminders, List<UUID> devices) {
        private boolean by(Channel channel) {
            return reminders.stream().anyMatch(each -> each.channels().contains(channel));
        }

        /// "on Monday at 07:00 (Europe/Berlin) and on Friday at 18:00 (Europe/Berlin)".
        private String when() {
            return language.words()
                    .joined(reminders.stream()
                            .map(each -> RuleWords.of(each.rule(), language))
                            .toList());
        }

        private String say(String key) {
            return language.say(WORDS + key, when());
        }
    }

    static List<Draft> of(String slug, Told told, Instant now, Supplier<URI> unsubscribe) {
        var cause = new Cause(CAUSE, slug, told.say("cause"));
        var deadline = now.plus(WORTH_TELLING);
        var drafts = new ArrayList<Draft>();
        if (told.by(Channel.EMAIL)) {
            var target = new Target.ToContact(told.person());
            drafts.add(Draft.mail(Kind.REMINDER, cause, target, letter(told, unsubscribe.get()), now, deadline));
        }
        if (told.by(Channel.PUSH)) {
            told.devices()
                    .forEach(device -> drafts.add(Draft.push(
                            Kind.REMINDER,
                            cause,
                            new Target.ToDevice(told.person(), device),
                            note(slug, told),
                            null,
                            now,
                            deadline)));
        }
        return drafts;
    }

    private static Letter letter(Told told, URI unsubscribe) {
        return new Letter(
                new HeaderText(told.say("subject")),
                told.say("preview"),
                told.say("headline"),
                List.of(told.say("text"), told.say("choose")),
                List.of(),
                List.of(),
                null,
                told.language().say("reminder.reason", told.when()),
                unsubscribe,
                told.language().tag());
    }

    private static Note note(String slug, Told told) {
        return new Note(told.say("subject"), told.say("text"), null, CAUSE + "-" + slug, Note.Urgency.LOW, null);
    }
}
