package dev.sthira.notification.summary;

import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Letter.Figure;
import dev.sthira.notification.message.Letter.Section;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.practice.PracticeEvent.Counts;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import dev.sthira.notification.summary.Summaries.Reader;
import dev.sthira.notification.text.Greeting;
import dev.sthira.notification.text.Spoken;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person reads after a practice: what they did, what they left out, and what would be good next.
final class Summary {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final String REASON =
            "You get this mail because you practised with Sthira; summaries go to the address in your contact.";

    private static final double A_MINUTE = 60;

    private Summary() {}

    static Letter letter(SessionCompleted completed, Reader reader) {
        var title = completed.head().sequence().title();
        return new Letter(
                new HeaderText((wentThrough(completed) ? "Well done: " : "Good that you practised: ") + title),
                "%s on the mat. Here is what you did.".formatted(minutes(completed.totals())),
                headline(completed, reader.contact()),
                paragraphs(completed, reader.contact()),
                figures(completed.totals()),
                sections(completed),
                null,
                REASON,
                reader.unsubscribe());
    }

    static Note note(SessionCompleted completed, @Nullable URI page) {
        var counts = completed.totals().segments();
        return new Note(
                wentThrough(completed) ? "Well done" : "Good that you practised",
                "%s: %s, %d of %d steps held."
                        .formatted(
                                completed.head().sequence().title(),
                                minutes(completed.totals()),
                                counts.held(),
                                counts.planned()),
                completed.head().session(),
                "session-" + completed.head().session(),
                Note.Urgency.NORMAL,
                page);
    }

    /// Whether there was a practice to speak of: a minute of it, with a pose that was held. A rehearsal runs through a
    /// whole class in less.
    static boolean isWorthTelling(SessionCompleted completed) {
        var totals = completed.totals();
        return totals.segments().held() > 0
                && (totals.heldSeconds() >= A_MINUTE || 2 * totals.heldSeconds() >= totals.plannedSeconds());
    }

    /// To the end, and holding most of it.
    private static boolean wentThrough(SessionCompleted completed) {
        return isFinished(completed) && mostWasHeld(completed.totals().segments());
    }

    private static boolean isFinished(SessionCompleted completed) {
        return completed.ending().equals("finished");
    }

    private static boolean mostWasHeld(Counts segments) {
        return 2 * segments.held() > segments.planned();
    }

    private static String minutes(Totals totals) {
        return totals.minutes() == 0 ? "Less than a minute" : Spoken.counted(totals.minutes(), "minute");
    }

    private static String headline(SessionCompleted completed, @Nullable Contact contact) {
        var words = wentThrough(completed) ? "Well done" : "Good that you practised";
        return Greeting.of(contact == null ? null : contact.name())
                .map(name -> "%s, %s.".formatted(words, name))
                .orElse(words + ".");
    }

    private static List<String> paragraphs(SessionCompleted completed, @Nullable Contact contact) {
        var title = completed.head().sequence().title();
        var when = when(completed.totals().startedAt(), completed.head().at(), contact);
        return wentThrough(completed)
                ? List.of("You went all the way through “%s”%s. Notice how your back feels now.".formatted(title, when))
                : List.of("You practised “%s”%s and %s. That is fine: what you did counts."
                        .formatted(
                                title,
                                when,
                                isFinished(completed) ? "took what you needed from it" : "stopped before its end"));
    }

    private static String when(@Nullable Instant startedAt, Instant endedAt, @Nullable Contact contact) {
        if (startedAt == null || contact == null) {
            return "";
        }
        var start = startedAt.atZone(contact.zone());
        var end = endedAt.atZone(contact.zone());
        return " on %s, from %s to %s".formatted(DAY.format(start), TIME.format(start), TIME.format(end));
    }

    private static List<Figure> figures(Totals totals) {
        var figures = new ArrayList<Figure>();
        figures.add(
                totals.minutes() == 0
                        ? new Figure(Spoken.seconds(totals.heldSeconds()), "held")
                        : new Figure(
                                String.valueOf(totals.minutes()),
                                totals.minutes() == 1 ? "minute held" : "minutes held"));
        figures.add(new Figure(
                String.valueOf(totals.segments().held()),
                "of %d poses and rests".formatted(totals.segments().planned())));
        if (totals.pausedSeconds() >= 1) {
            figures.add(new Figure(Spoken.seconds(totals.pausedSeconds()), "paused"));
        }
        return List.copyOf(figures);
    }

    private static List<Section> sections(SessionCompleted completed) {
        var sections = new ArrayList<Section>();
        var skipped = completed.totals().skipped();
        if (!skipped.isEmpty()) {
            sections.add(new Section(
                    "Left out this time", skipped.stream().map(Summary::named).toList()));
        }
        sections.add(new Section("What next", nextSteps(completed)));
        return List.copyOf(sections);
    }

    private static String named(Skipped skipped) {
        var side = Spoken.side(skipped.side());
        return side == null ? skipped.name() : skipped.name() + ", " + side;
    }

    private static List<String> nextSteps(SessionCompleted completed) {
        var steps = new ArrayList<String>();
        steps.add("Drink a glass of water and take a quiet minute before you get up.");
        if (!completed.totals().skipped().isEmpty()) {
            steps.add("%s will be there next time. A few breaths of it, or its easier form, are a good start."
                    .formatted(completed.totals().skipped().getFirst().name()));
        }
        steps.add(
                wentThrough(completed)
                        ? "Give your back a day, then come again: two or three practices a week build strength."
                        : "Come back when it suits you, and take the easier level if today was a lot.");
        steps.add("If something hurts in a pose, leave it out. Strength grows without pain.");
        return List.copyOf(steps);
    }
}
