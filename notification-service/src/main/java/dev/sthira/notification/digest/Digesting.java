package dev.sthira.notification.digest;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.digest.DigestTimes.Due;
import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.unsubscribe.UnsubscribeLinks;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells those of their week who chose so, each week of each once.
@ApplicationScoped
class Digesting {
    /// The type in the cause of these messages; the id is the week.
    static final String CAUSE = "weekly-digest";

    private final DigestTimes times;
    private final WeekPractices practices;
    private final Classes classes;
    private final Outbox outbox;
    private final Unsubscribes unsubscribes;
    private final DigestSettings settings;

    Digesting(
            DigestTimes times,
            WeekPractices practices,
            Classes classes,
            Outbox outbox,
            Unsubscribes unsubscribes,
            DigestSettings settings) {
        this.times = times;
        this.practices = practices;
        this.classes = classes;
        this.outbox = outbox;
        this.unsubscribes = unsubscribes;
        this.settings = settings;
    }

    /// Tells some whose week is over, and says how many there were. One that is over for so long that
    /// nobody would read of it any more is passed over.
    @Transactional
    int step(Instant now) {
        var due = times.take(now, settings.batch());
        if (!due.isEmpty()) {
            var practised = practices.of(
                    due.stream().map(Due::person).toList(), due.getFirst().at().minus(WeekPractices.KEPT));
            var links = unsubscribes.links(Kind.WEEKLY_DIGEST);
            var shelf = classes.shelf();
            var drafts = due.stream()
                    .filter(each -> now.isBefore(each.at().plus(settings.worth())))
                    .flatMap(each -> draft(each, practised, shelf, links))
                    .toList();
            links.write(now);
            outbox.add(drafts);
            times.moveOn(due, now);
        }
        return due.size();
    }

    private Stream<Draft> draft(
            Due due, Map<Person, List<Practised>> practised, Classes.Shelf shelf, UnsubscribeLinks links) {
        var all = practised.getOrDefault(due.person(), List.of());
        var week = Week.of(due.time(), due.at(), due.zone(), all);
        if (!week.isWorthTelling()) {
            return Stream.of();
        }
        var name = DigestTime.week(due.at(), due.zone());
        var told = shelf.told(due, week, seed(due, name), links.of(due.person()));
        return Stream.of(Draft.mail(
                Kind.WEEKLY_DIGEST,
                new Cause(CAUSE, name, told.when("digest.cause")),
                new Target.ToContact(due.person()),
                DigestLetter.of(week, told),
                due.at(),
                due.at().plus(settings.worth())));
    }

    /// The same for one week of one person, and another one for others.
    private static int seed(Due due, String week) {
        return (due.person().id() + week).hashCode();
    }
}
