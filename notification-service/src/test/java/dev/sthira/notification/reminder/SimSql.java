package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The very statements of the product on a real PostgreSQL, in transactions that fail, and whose answers are lost.
final class SimSql extends Sql {
    /// The database could not be asked, or nobody knows what came of it.
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        Away() {
            super("the database is away", null, false, false);
        }
    }

    private final Connection connection;
    private final SimTime time;
    private final Bug bug;
    private Faults faults;
    private boolean open;
    private int statementsLeft;

    SimSql(Connection connection, SimTime time, Faults faults, Bug bug) {
        super(source(connection));
        this.connection = connection;
        this.time = time;
        this.faults = faults;
        this.bug = bug;
    }

    void heal() {
        faults = Faults.NONE;
    }

    @Override
    public int update(String statement, @Nullable Object... parameters) {
        return super.update(passed(statement), parameters);
    }

    @Override
    public void batch(String statement, List<List<?>> all) {
        super.batch(passed(statement), all);
    }

    @Override
    public void each(String statement, Use use, @Nullable Object... parameters) {
        super.each(passed(statement), use, parameters);
    }

    private String passed(String statement) {
        if (statementsLeft-- == 0) {
            time.reached(Place.TRANSACTION_FAILED);
            throw new Away();
        }
        return bug.said(statement);
    }

    /// Joins one that is open.
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (open) {
            return work.get();
        }
        statementsLeft = time.chance(faults.transactions()) ? time.random.nextInt(6) : -1;
        T done = committed(work);
        statementsLeft = -1;
        return done;
    }

    /// What the world itself looks up; nothing goes wrong then, and nothing is drawn.
    <T> T quietly(Supplier<T> work) {
        int left = statementsLeft;
        statementsLeft = -1;
        open = true;
        try {
            return work.get();
        } finally {
            statementsLeft = left;
            end(true);
        }
    }

    private <T> T committed(Supplier<T> work) {
        open = true;
        boolean commits = false;
        try {
            T done = work.get();
            boolean unheard = time.chance(faults.commits());
            commits = !unheard || time.random.nextBoolean();
            if (unheard) {
                time.reached(commits ? Place.COMMITTED_UNHEARD : Place.ROLLED_BACK_UNHEARD);
                throw new Away();
            }
            return done;
        } finally {
            end(commits);
        }
    }

    private void end(boolean commits) {
        open = false;
        try {
            if (commits) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One connection for all: who asks for one gets this, and who closes it keeps it open.
    private static AgroalDataSource source(Connection connection) {
        var kept = (Connection) Proxy.newProxyInstance(
                SimSql.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (AgroalDataSource) Proxy.newProxyInstance(
                SimSql.class.getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (_, method, _) -> {
                    if (method.getName().equals("getConnection")) {
                        return kept;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
