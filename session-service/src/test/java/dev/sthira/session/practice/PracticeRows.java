package dev.sthira.session.practice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables as a test sees and bends them, past all code of ours.
@ApplicationScoped
public class PracticeRows {

    private final AgroalDataSource source;

    PracticeRows(AgroalDataSource source) {
        this.source = source;
    }

    void run(String sql, Object... parameters) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    String text(String sql, Object... parameters) throws SQLException {
        return list(sql, parameters).getFirst();
    }

    List<String> list(String sql, Object... parameters) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var list = new ArrayList<String>();
                while (rows.next()) {
                    list.add(rows.getString(1));
                }
                return list;
            }
        }
    }

    /// Everything that is written about practices, and added up of them, row by row.
    List<String> all() throws SQLException {
        return list("""
                select row from (select p::text as row from practice p union all select q::text from practice_pose q
                                 union all select s::text from practised_step s union all select w::text from practised_week w
                                 union all select h::text from practised_hour h) all_rows
                order by row""");
    }
}
