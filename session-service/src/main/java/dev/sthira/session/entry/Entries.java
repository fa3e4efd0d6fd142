package dev.sthira.session.entry;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.person.Person;
import dev.sthira.session.day.PersonDays;
import dev.sthira.session.feedback.Feedbacks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Enters practices that were done elsewhere. One person's are entered one after another, so that two at
/// the same time cannot both come in.
@ApplicationScoped
public class Entries {

    /// That many a person can have: one a day for thirteen years.
    static final int MOST = 5_000;

    private static final UUID NONE = new UUID(0, 0);

    private final EntryRows rows;
    private final PersonDays days;
    private final Feedbacks feedbacks;

    Entries(EntryRows rows, PersonDays days, Feedbacks feedbacks) {
        this.rows = rows;
        this.days = days;
        this.feedbacks = feedbacks;
    }

    /// The person's own entry.
    public Optional<Entry> ofPerson(Person person, UUID id) {
        return rows.of(person, id);
    }

    /// Those of these that are the person's; in no order.
    public List<Entry> byIds(Person person, List<UUID> ids) {
        return rows.byIds(person, ids);
    }

    /// Enters a practice, in the transaction under way.
    @Transactional
    Outcome add(Person person, EntryWish wish) {
        rows.lock(person);
        if (rows.count(person) >= MOST) {
            return new Outcome.TooMany();
        }
        Optional<Outcome.Overlaps> overlapping = rows.overlapping(person, wish, NONE);
        return overlapping.isPresent()
                ? overlapping.get()
                : new Outcome.Saved(rows.insert(person, wish, day(person, wish)));
    }

    /// Puts this in place of an entry.
    @Transactional
    Outcome change(Person person, UUID id, Condition condition, EntryWish wish) {
        rows.lock(person);
        Optional<Entry> found = rows.of(person, id);
        if (found.isEmpty()) {
            return missing(person, id);
        }
        Entry present = found.get();
        if (!allows(condition, present)) {
            return new Outcome.Stale(present.version());
        }
        Optional<Outcome.Overlaps> overlapping = rows.overlapping(person, wish, id);
        return overlapping.isPresent()
                ? overlapping.get()
                : new Outcome.Saved(rows.update(person, id, wish, day(person, wish, present)));
    }

    /// Removes an entry, and what was said about it.
    @Transactional
    Outcome remove(Person person, UUID id, Condition condition) {
        rows.lock(person);
        Optional<Entry> found = rows.of(person, id);
        if (found.isEmpty()) {
            return missing(person, id);
        }
        if (!allows(condition, found.get())) {
            return new Outcome.Stale(found.get().version());
        }
        feedbacks.forget(person, id);
        rows.delete(person, id);
        return new Outcome.Removed();
    }

    private Outcome missing(Person person, UUID id) {
        return rows.isOfASession(person, id) ? new Outcome.OfASession() : new Outcome.Unknown();
    }

    /// What stands behind the point of a tag is what was said about it, which is no part of the entry.
    private static boolean allows(Condition condition, Entry present) {
        return condition.allows(sent -> sent.replaceFirst("[.].*$", "").equals("v" + present.version()));
    }

    private LocalDate day(Person person, EntryWish wish) {
        return days.of(person).cutOr(wish.zone()).day(wish.startedAt());
    }

    /// Whoever does not say where they were, nor another time, has not meant another day.
    private LocalDate day(Person person, EntryWish wish, Entry present) {
        return wish.zone() == null && wish.startedAt().equals(present.startedAt()) ? present.day() : day(person, wish);
    }
}
