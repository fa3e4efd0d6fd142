package dev.sthira.catalog.later;

import dev.sthira.kit.database.DatabaseFailed;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers refusals that pass; a database that is away is one of them, whoever finds out.
final class LaterProblems {
    private static final Logger LOG = Logger.getLogger(LaterProblems.class);
    private static final int BEFORE_THE_LIBRARY = 1;

    // Classes of SQLSTATE that speak of the data, not of the database: bad data, a broken rule, a wrong statement.
    private static final Set<String> LASTING = Set.of("22", "23", "42");

    private final Refused refused;

    LaterProblems(Refused refused) {
        this.refused = refused;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response later(TryLater why) {
        refused.count(why.what(), String.valueOf(why.getMessage()));
        return why.problem().toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response database(DatabaseFailed failure) {
        return failure.passing() ? databaseAway() : broken(failure);
    }

    @ServerExceptionMapper(
            value = {PersistenceException.class, RollbackException.class},
            priority = BEFORE_THE_LIBRARY)
    Response persistence(Exception failure) {
        return passes(failure) ? databaseAway() : broken(failure);
    }

    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.length() < 2 || !LASTING.contains(state.substring(0, 2));
            }
            if (cause instanceof DatabaseFailed failed) {
                return failed.passing();
            }
        }
        return failure instanceof RollbackException;
    }

    private Response databaseAway() {
        return later(TryLater.away(
                "database", "Not right now", "The database does not answer. Please try again in a few seconds."));
    }

    private static Response broken(Exception failure) {
        LOG.error("A request failed", failure);
        return HttpProblem.builder()
                .withStatus(500)
                .withTitle("Something went wrong here")
                .build()
                .toResponse();
    }
}
