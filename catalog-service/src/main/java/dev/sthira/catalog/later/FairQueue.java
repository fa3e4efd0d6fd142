package dev.sthira.catalog.later;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets costly work be done a few at a time, in the order it came. The queue has an end, and no caller may stand in it
/// more than a few times: who wants too much waits for nobody but themselves.
public final class FairQueue {
    private static final int RETRY_SECONDS = 3;

    private final String what;
    private final Duration patience;
    private final int most;
    private final int mostOfOne;
    private final Semaphore atWork;
    private final Map<Caller, Integer> places = new HashMap<>();
    private int taken;

    /// @param what      short name of what is done, in the plural, for words
    /// @param atOnce    how many are done at a time
    /// @param most      how many may be in the queue, those being done among them
    /// @param mostOfOne how many of one caller
    public FairQueue(String what, int atOnce, int most, int mostOfOne, Duration patience) {
        this.what = what;
        this.patience = patience;
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.atWork = new Semaphore(atOnce, true);
    }

    /// Does the work when its turn has come.
    public <T> T inTurn(Caller caller, Supplier<T> work) {
        enter(caller);
        try {
            return waited(work);
        } finally {
            leave(caller);
        }
    }

    private <T> T waited(Supplier<T> work) {
        try {
            if (!atWork.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw full();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full();
        }
        try {
            return work.get();
        } finally {
            atWork.release();
        }
    }

    private synchronized void enter(Caller caller) {
        int own = places.getOrDefault(caller, 0);
        if (own >= mostOfOne) {
            throw new TryLater(
                    LaterProblems.YOURS_UNDER_WAY,
                    "Please wait for your other %s; others have their turn too.".formatted(what),
                    RETRY_SECONDS);
        }
        if (taken >= most) {
            throw full();
        }
        places.put(caller, own + 1);
        taken++;
    }

    private synchronized void leave(Caller caller) {
        places.computeIfPresent(caller, (_, own) -> own > 1 ? own - 1 : null);
        taken--;
    }

    private TryLater full() {
        return new TryLater(
                LaterProblems.QUEUE_FULL,
                "Too many %s at once; others are waiting already. Please try again in a few seconds.".formatted(what),
                RETRY_SECONDS);
    }
}
