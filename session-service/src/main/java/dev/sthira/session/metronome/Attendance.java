package dev.sthira.session.metronome;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lock in the database that an instance holds as long as it is connected. When its process is killed, the lock is
/// free at once, while its leases still have their time to run.
///
/// Used by the metronome's thread alone. It keeps one connection of the pool for itself.
@ApplicationScoped
class Attendance {

    /// The first of the two numbers of these locks.
    static final int LOCKS = 0x5374_6174;

    private static final int SECONDS_TO_ANSWER = 1;

    private final AgroalDataSource database;
    private @Nullable Connection connection;

    Attendance(AgroalDataSource database) {
        this.database = database;
    }

    /// Holds the lock of an instance, anew if the connection that held it is gone.
    ///
    /// @return the second number of the lock; nothing while it cannot be had
    OptionalInt keep(UUID instance) {
        int lock = instance.hashCode();
        try {
            if (connection != null && connection.isValid(SECONDS_TO_ANSWER)) {
                return OptionalInt.of(lock);
            }
            end();
            connection = held(database.getConnection(), lock);
        } catch (SQLException unreachable) {
            Log.debugf(unreachable, "The lock of this instance cannot be had");
        }
        return connection == null ? OptionalInt.empty() : OptionalInt.of(lock);
    }

    private static @Nullable Connection held(Connection connection, int lock) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            query.setInt(1, LOCKS);
            query.setInt(2, lock);
            try (var answer = query.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    return connection;
                }
            }
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return null;
    }

    /// Lets the lock go, and its connection with it.
    void end() {
        Connection last = connection;
        connection = null;
        if (last != null) {
            try (last;
                    var query = last.prepareStatement("select pg_advisory_unlock_all()")) {
                query.execute();
            } catch (SQLException gone) {
                Log.debugf(gone, "The connection that held the lock of this instance is gone");
            }
        }
    }
}
