package dev.sthira.notification.confirmation;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.link.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// How often an address is asked anything before it has said yes: one question at a time, whoever enters it and
/// whatever for. What was asked can still be answered by the link that was sent.
@ApplicationScoped
public class Questions {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('question ' || ?, 0))";
    private static final String ASKED = """
            select (count(*) filter (where asked_at > ? and not answered))::int open, count(*)::int of_day
              from question where address = ? and asked_at > ?""";

    private final Sql sql;
    private final ConfirmationSettings settings;
    private final InstantSource clock;

    Questions(Sql sql, ConfirmationSettings settings, InstantSource clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    private record Asked(int open, int ofDay) {}

    /// Whether this address may be asked now; if so, it counts as asked.
    @Transactional(TxType.MANDATORY)
    public boolean begin(String email) {
        var now = clock.instant();
        sql.list(ONE_AT_A_TIME, _ -> true, email.toLowerCase(Locale.ROOT));
        forgetOld(now);
        var asked = asked(email, now);
        boolean may = asked.open() == 0 && asked.ofDay() < settings.perAddress();
        if (may) {
            sql.update("insert into question (address, asked_at) values (?, ?)", hash(email), now);
        }
        return may;
    }

    /// The owner of this address has said yes: whatever is asked next is asked at once.
    @Transactional(TxType.MANDATORY)
    public void answered(String email) {
        sql.update("update question set answered = true where address = ? and not answered", (Object) hash(email));
    }

    private Asked asked(String email, Instant now) {
        return sql.first(
                        ASKED,
                        row -> new Asked(row.integer("open"), row.integer("of_day")),
                        now.minus(settings.again()),
                        hash(email),
                        now.minus(DAY))
                .orElseThrow();
    }

    private void forgetOld(Instant now) {
        sql.update("delete from question where asked_at < ?", now.minus(DAY));
    }

    private static byte[] hash(String email) {
        return LinkToken.sha256(email.toLowerCase(Locale.ROOT));
    }
}
