package dev.sthira.notification.nudge;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.action.Deed;
import dev.sthira.notification.action.Doing;
import dev.sthira.notification.action.Offer;
import dev.sthira.notification.publication.SessionWishes;
import dev.sthira.notification.publication.SessionWishes.Wish;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// Hands on what the buttons of a nudge offer: whether the practice still stands paused, only session-service knows.
@Singleton
class DeedsOfNudges implements Doing {
    private final SessionWishes wishes;

    DeedsOfNudges(SessionWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.GO_ON, Deed.END);
    }

    @Override
    public Result act(Offer offer, Person person, Instant now) {
        var command = offer.deed() == Deed.GO_ON ? "resume" : "end";
        wishes.wish(new Wish(offer.about(), person, command, offer.occasion(), offer.until()), now);
        return Result.DONE;
    }
}
