package dev.sthira.catalog.later;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets costly work be done a few at a time, in the order it came, and of one caller one at a time. The queue has an
/// end, and no caller may stand in it more than a few times: who wants too much waits for nobody but themselves.
public final class FairQueue {
    private static final int RETRY_SECONDS = 3;

    private final String what;
    private final Duration wait;
    private final int most;
    private final int mostOfOne;
    private final Semaphore atWork;
    private final Map<Caller, Place> places = new HashMap<>();
    private int taken;

    /// Where the works of one caller stand, one behind the other.
    private static final class Place {
        private final Semaphore turn = new Semaphore(1, true);
        private int own;
    }

    /// @param what      short name of what is done, in the plural, for words
    /// @param atOnce    how many are done at a time
    /// @param most      how many may be in the queue, those being done among them
    /// @param mostOfOne how many of one caller
    /// @param patience  the longest that anybody waits: half of it for what is their own, half for what is others'
    public FairQueue(String what, int atOnce, int most, int mostOfOne, Duration patience) {
        this.what = what;
        this.wait = patience.dividedBy(2);
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.atWork = new Semaphore(atOnce, true);
    }

    /// Does the work when its turn has come.
    public <T> T inTurn(Caller caller, Supplier<T> work) {
        var place = enter(caller);
        try {
            return after(place.turn, this::yours, () -> after(atWork, this::full, work));
        } finally {
            leave(caller, place);
        }
    }

    private <T> T after(Semaphore turn, Supplier<TryLater> refusal, Supplier<T> work) {
        try {
            if (!turn.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw refusal.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private synchronized Place enter(Caller caller) {
        var place = places.get(caller);
        if (place != null && place.own >= mostOfOne) {
            throw yours();
        }
        if (taken >= most) {
            throw full();
        }
        var entered = places.computeIfAbsent(caller, _ -> new Place());
        entered.own++;
        taken++;
        return entered;
    }

    private synchronized void leave(Caller caller, Place place) {
        if (--place.own == 0) {
            places.remove(caller);
        }
        taken--;
    }

    private TryLater yours() {
        return new TryLater(
                LaterProblems.YOURS_UNDER_WAY,
                "Please wait for your other %s; others have their turn too.".formatted(what),
                RETRY_SECONDS);
    }

    private TryLater full() {
        return new TryLater(
                LaterProblems.QUEUE_FULL,
                "Too many %s at once; others are waiting already. Please try again in a few seconds.".formatted(what),
                RETRY_SECONDS);
    }
}
