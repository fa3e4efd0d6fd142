package dev.sthira.session.export;

/// A column of an export.
///
/// @param sql     how PostgreSQL gives it
/// @param type    what it is in Parquet
/// @param meaning what it says, with its unit
record Column(String name, String sql, Type type, String meaning) {

    /// A type as DuckDB calls it.
    enum Type {
        VARCHAR,
        UUID,
        INTEGER,
        DECIMAL("DECIMAL(12,3)"),
        BOOLEAN,
        DATE,
        TIMESTAMP("TIMESTAMP WITH TIME ZONE");

        private final String word;

        Type() {
            this.word = name();
        }

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Column text(String name, String sql, String meaning) {
        return new Column(name, sql, Type.VARCHAR, meaning);
    }

    static Column id(String name, String sql, String meaning) {
        return new Column(name, sql, Type.UUID, meaning);
    }

    static Column count(String name, String sql, String meaning) {
        return new Column(name, sql, Type.INTEGER, meaning);
    }

    /// Microseconds as seconds.
    static Column seconds(String name, String micros, String meaning) {
        return new Column(name, "round(%s / 1000000.0, 3)".formatted(micros), Type.DECIMAL, meaning);
    }

    static Column instant(String name, String sql, String meaning) {
        var utc = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(sql);
        return new Column(name, utc, Type.TIMESTAMP, meaning);
    }
}
