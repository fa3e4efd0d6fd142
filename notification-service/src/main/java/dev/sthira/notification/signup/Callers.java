package dev.sthira.notification.signup;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.link.LinkToken;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// Counts who asked how often in this hour, for all instances together. Who it was is kept as a hash, and for a day
/// at most.
@Singleton
class Callers {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern TAG = Pattern.compile("\\+.*@");

    private static final String COUNT = """
            insert into sign_up_count (caller, window_at, requests) values (?, ?, 1)
            on conflict (caller, window_at) do update set requests = sign_up_count.requests + 1
            returning requests""";

    private final Sql sql;

    Callers(Sql sql) {
        this.sql = sql;
    }

    /// How often this mailbox was named in this hour, now included; what follows a plus names the same one.
    int mailbox(String email, Instant now) {
        return count("mailbox " + TAG.matcher(email.toLowerCase(Locale.ROOT)).replaceFirst("@"), now);
    }

    /// How often this network asked in this hour, now included.
    int network(String network, Instant now) {
        return count("network " + network, now);
    }

    /// How long until counting begins anew.
    static Duration untilNextWindow(Instant now) {
        return Duration.between(now, window(now).plus(1, ChronoUnit.HOURS));
    }

    void forgetOld(Instant now) {
        sql.update("delete from sign_up_count where window_at < ?", now.minus(KEPT));
    }

    private int count(String caller, Instant now) {
        return sql.first(COUNT, row -> row.integer("requests"), LinkToken.sha256(caller), window(now))
                .orElseThrow();
    }

    private static Instant window(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS);
    }
}
