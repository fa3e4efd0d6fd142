package dev.sthira.notification.message;

import dev.sthira.kit.database.Sql;
import jakarta.inject.Singleton;

/// Says what has not gone out. What it costs does not grow with a backlog that is out of all bounds.
@Singleton
class Backlogs {
    /// So many, or more.
    static final int MOST = 100_000;

    static final String WAITING = """
            select count(*)::int as n
              from (select from message where channel = ? and state = 'waiting' limit 100000) as counted""";
    static final String SET_ASIDE = """
            select count(*)::int as n
              from (select from message where state = 'set-aside' and channel = ? limit 100000) as counted""";

    private final Sql sql;
    private final Lines lines;

    Backlogs(Sql sql, Lines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    Backlog of(Channel channel) {
        return new Backlog(count(WAITING, channel), lines.oldest(channel).orElse(null), count(SET_ASIDE, channel));
    }

    private int count(String statement, Channel channel) {
        return sql.first(statement, row -> row.integer("n"), channel.word()).orElseThrow();
    }
}
