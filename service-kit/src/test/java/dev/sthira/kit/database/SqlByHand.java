package dev.sthira.kit.database;

import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.function.Supplier;

/// The same statements and transactions, in a test that runs no service.
public final class SqlByHand extends Sql implements AutoCloseable {
    private static final jakarta.transaction.TransactionManager TRANSACTIONS = TransactionManager.transactionManager();

    private final AgroalDataSource database;

    private SqlByHand(AgroalDataSource database) {
        super(database);
        this.database = database;
    }

    /// @param name of the user, and its password
    public static SqlByHand on(String jdbcUrl, String name) throws SQLException {
        var registry = jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .transactionIntegration(new NarayanaTransactionIntegration(TRANSACTIONS, registry))
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(jdbcUrl)
                                .principal(new NamePrincipal(name))
                                .credential(new SimplePassword(name))));
        return new SqlByHand(AgroalDataSource.from(settings));
    }

    /// Where its connections come from.
    public AgroalDataSource database() {
        return database;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        try {
            TRANSACTIONS.begin();
            try {
                T done = work.get();
                TRANSACTIONS.commit();
                return done;
            } catch (RuntimeException | Error failed) {
                TRANSACTIONS.rollback();
                throw failed;
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
