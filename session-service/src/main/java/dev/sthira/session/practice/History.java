package dev.sthira.session.practice;

import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import dev.sthira.kit.person.Person;
import dev.sthira.session.day.DayCut;
import dev.sthira.session.day.PersonDays;
import dev.sthira.session.day.Zone;
import dev.sthira.session.entry.Entries;
import dev.sthira.session.entry.Entry;
import dev.sthira.session.entry.EntryView;
import dev.sthira.session.feedback.Feedback;
import dev.sthira.session.feedback.Feedbacks;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.practice.HistoryRows.Place;
import dev.sthira.session.practice.Practices.Practice;
import dev.sthira.session.session.PagePlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that people have practised, as they see it: practices of sessions and entries in one list.
@ApplicationScoped
class History {

    private final HistoryRows rows;
    private final Practices practices;
    private final Entries entries;
    private final Feedbacks feedbacks;
    private final PersonDays days;
    private final Plans plans;

    History(HistoryRows rows, Practices practices, Entries entries, Feedbacks feedbacks, PersonDays days, Plans plans) {
        this.rows = rows;
        this.practices = practices;
        this.entries = entries;
        this.feedbacks = feedbacks;
        this.days = days;
        this.plans = plans;
    }

    /// A page of a person's practices, the newest first.
    ///
    /// @param zone  where they are, if they have not said so
    /// @param after where the page before ended
    PracticePage page(Person person, PracticeQuery asked, @Nullable Zone zone, @Nullable PagePlace after, int limit) {
        DayCut day = days.of(person).cutOr(zone);
        List<Place> places = rows.page(person, asked, asked.days(day), after, limit + 1);
        Page<Place> page = Page.of(places, limit, place -> PageMark.of(place.startedAt(), place.id()));
        Map<UUID, Record> views = views(person, page.items());
        // One may have been removed meanwhile.
        return new PracticePage(
                page.items().stream()
                        .flatMap(place -> Stream.ofNullable(views.get(place.id())))
                        .toList(),
                page.next());
    }

    private Map<UUID, Record> views(Person person, List<Place> places) {
        Set<UUID> said = feedbacks.saidAbout(person, ids(places));
        var views = new HashMap<UUID, Record>();
        for (Practice one : practices.byIds(person, ids(places, false))) {
            views.put(one.session(), PracticeView.of(one, plans.get(one.planId()), said.contains(one.session())));
        }
        for (Entry one : entries.byIds(person, ids(places, true))) {
            views.put(one.id(), EntryView.of(one, said.contains(one.id())));
        }
        return views;
    }

    private static List<UUID> ids(List<Place> places) {
        return places.stream().map(Place::id).toList();
    }

    private static List<UUID> ids(List<Place> places, boolean entered) {
        return places.stream()
                .filter(place -> place.entered() == entered)
                .map(Place::id)
                .toList();
    }

    /// A practice by itself, and the tag of an entry.
    record Found(Record view, @Nullable String tag) {}

    /// A practice of the person's by itself.
    Optional<Found> one(Person person, UUID id) {
        Feedback feedback = feedbacks.said(person, id).orElse(null);
        return practices
                .ofPerson(id, person)
                .map(practice -> new Found(view(practice, feedback), null))
                .or(() -> entries.ofPerson(person, id)
                        .map(entry -> new Found(EntryView.of(entry, feedback), EntryView.tag(entry, feedback))));
    }

    private PracticeView view(Practice practice, @Nullable Feedback feedback) {
        return PracticeView.of(
                practice,
                plans.get(practice.planId()),
                new PracticeView.Told(
                        practices.poses(practice),
                        practices.commands(practice),
                        plans.written(practice.planId()),
                        feedback));
    }

    /// The days of a month, and what was practised on each.
    ///
    /// @param zone where the person is, if they have not said so
    CalendarView calendar(Person person, YearMonth month, @Nullable Zone zone) {
        DayCut day = days.of(person).cutOr(zone);
        DaySpan span = DaySpan.of(month.atDay(1), month.atEndOfMonth(), day);
        return CalendarView.of(month, rows.practised(person, span), day);
    }
}
