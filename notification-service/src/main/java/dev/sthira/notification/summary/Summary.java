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
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person reads after a practice: what they did, what they left out, and what would be good next.
final class Summary {
    private static final double A_MINUTE = 60;

    private final SessionCompleted completed;
    private final Totals totals;
    private final Told told;
    private final Aim aim;
    private final Language language;

    private Summary(SessionCompleted completed, Told told, Aim aim) {
        this.completed = completed;
        this.totals = completed.totals();
        this.told = told;
        this.aim = aim;
        this.language = told.language();
    }

    static Letter letter(SessionCompleted completed, Reader reader) {
        return new Summary(completed, reader.told(), reader.aim()).letter(reader.contact(), reader.unsubscribe());
    }

    static Note note(SessionCompleted completed, Reader reader) {
        return new Summary(completed, reader.told(), reader.aim()).note(reader.page());
    }

    private Letter letter(@Nullable Contact contact, @Nullable URI unsubscribe) {
        return new Letter(
                new HeaderText(say("subject", praise(), told.title())),
                say("preview", minutes()),
                headline(contact),
                List.of(account(contact)),
                figures(),
                sections(),
                null,
                say("reason"),
                unsubscribe,
                language.tag());
    }

    private Note note(@Nullable URI page) {
        var counts = totals.segments();
        return new Note(
                praise(),
                say("note", told.title(), minutes(), steps(), counts.planned()),
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

    private String say(String key, Object... fillings) {
        return language.say("summary." + key, fillings);
    }

    /// To the end, and holding most of it.
    private boolean wentThrough() {
        return isFinished() && mostWasHeld(totals.segments());
    }

    private boolean isFinished() {
        return completed.ending().equals("finished");
    }

    private static boolean mostWasHeld(Counts segments) {
        return 2 * segments.held() > segments.planned();
    }

    private String praise() {
        return say(wentThrough() ? "well-done" : "good");
    }

    private String minutes() {
        return totals.minutes() == 0 ? say("moment") : language.counted("minutes", totals.minutes());
    }

    private String headline(@Nullable Contact contact) {
        return Greeting.of(contact == null ? null : contact.name())
                .map(name -> say("headline", praise(), name))
                .orElseGet(() -> say("headline-alone", praise()));
    }

    private String account(@Nullable Contact contact) {
        var how = wentThrough() ? "through" : isFinished() ? "enough" : "stopped";
        return say(how, told.title(), when(totals.startedAt(), contact), say("feel." + aim.word()));
    }

    private String when(@Nullable Instant startedAt, @Nullable Contact contact) {
        if (startedAt == null || contact == null) {
            return "";
        }
        var time = DateTimeFormatter.ofPattern("HH:mm", language.locale());
        var day = DateTimeFormatter.ofPattern(say("day"), language.locale());
        var start = startedAt.atZone(contact.zone());
        var end = completed.head().at().atZone(contact.zone());
        return say("when", day.format(start), time.format(start), time.format(end));
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                totals.minutes() == 0
                        ? new Figure(language.seconds(totals.heldSeconds()), say("held"))
                        : new Figure(
                                String.valueOf(totals.minutes()),
                                language.counted("summary.minutes-held", totals.minutes())));
        figures.add(new Figure(
                String.valueOf(steps()), say("of-steps", totals.segments().planned())));
        if (totals.pausedSeconds() >= 1) {
            figures.add(new Figure(language.seconds(totals.pausedSeconds()), say("paused")));
        }
        return List.copyOf(figures);
    }

    /// Whoever holds poses once more has held no more of the class than there is.
    private int steps() {
        return Math.min(totals.segments().held(), totals.segments().planned());
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (!told.leftOut().isEmpty()) {
            sections.add(new Section(
                    say("left-out"), told.leftOut().stream().map(this::named).toList()));
        }
        if (!told.again().isEmpty()) {
            sections.add(new Section(say("again"), again()));
        }
        sections.add(new Section(say("next"), nextSteps()));
        return List.copyOf(sections);
    }

    /// Each by its name, and how often where it was more than once.
    private List<String> again() {
        var times = new LinkedHashMap<String, Integer>();
        told.again().forEach(one -> times.merge(named(one), 1, Integer::sum));
        return times.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : say("times", one.getKey(), one.getValue()))
                .toList();
    }

    private String named(Skipped skipped) {
        var side = language.side(skipped.side());
        return side == null ? skipped.name() : skipped.name() + ", " + side;
    }

    private List<String> nextSteps() {
        var steps = new ArrayList<String>();
        steps.add(say(aim == Aim.QUIET ? "take-time" : "water"));
        if (!told.leftOut().isEmpty()) {
            steps.add(say("next-time", told.leftOut().getFirst().name()));
        }
        steps.add(say(wentThrough() ? "how-often." + aim.word() : "come-back"));
        steps.add(say("no-pain"));
        return List.copyOf(steps);
    }
}
