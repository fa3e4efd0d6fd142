package dev.sthira.session.wish;

import dev.sthira.kit.database.DatabaseTrouble;
import dev.sthira.session.session.Standstill;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

/// Grants wishes: while the database is away each is tried again until it is back.
@Singleton
class Granting {
    private static final Logger LOG = Logger.getLogger(Granting.class);

    private final Standstill standstill;

    Granting(Standstill standstill) {
        this.standstill = standstill;
    }

    @Retry(retryOn = DatabaseAway.class, maxRetries = -1, maxDuration = 0, delay = 500, jitter = 100)
    void grant(CommandWish wish) {
        try {
            if (!standstill.leave(wish.session(), wish.person(), wish.pausedBy(), wish.until(), wish.way())) {
                LOG.debugf("What was wished of session %s is over by now", wish.session());
            }
        } catch (RuntimeException failure) {
            throw DatabaseTrouble.passes(failure) ? new DatabaseAway(failure) : failure;
        }
    }

    /// Trouble that passes: the same wish is worth another try.
    static final class DatabaseAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        private DatabaseAway(RuntimeException cause) {
            super("the database takes nothing right now", cause);
        }
    }
}
