package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.action.Deed;
import dev.sthira.notification.action.Doing;
import dev.sthira.notification.action.Offer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// Does what the buttons of a reminder offer, with the same words that an app has for it.
@Singleton
class DeedsOfReminders implements Doing {
    private static final Duration A_LITTLE = Duration.ofMinutes(10);

    private final Dates dates;
    private final OccurrenceRows rows;

    DeedsOfReminders(Dates dates, OccurrenceRows rows) {
        this.dates = dates;
        this.rows = rows;
    }

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.IN_TEN_MINUTES, Deed.NOT_TODAY);
    }

    @Override
    public Result act(Offer offer, Person person, Instant now) {
        return rows.date(offer.about(), offer.occasion())
                .map(date -> result(act(offer, person, date, now)))
                .orElse(Result.NOTHING_TO_DO);
    }

    private Reminded act(Offer offer, Person person, LocalDate date, Instant now) {
        return offer.deed() == Deed.NOT_TODAY
                ? dates.skip(person, offer.about(), date, now)
                : dates.snooze(person, offer.about(), date, A_LITTLE, now);
    }

    private static Result result(Reminded outcome) {
        return switch (outcome) {
            case Reminded.Saved _, Reminded.Removed _ -> Result.DONE;
            case Reminded.Unknown _ -> Result.FOREIGN;
            case Reminded.Refused _ -> Result.NOTHING_TO_DO;
        };
    }
}
