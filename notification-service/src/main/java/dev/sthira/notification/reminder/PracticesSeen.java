package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SequenceRef;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import dev.sthira.notification.practice.PracticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Remembers who practises and who has, so that nobody is reminded of what they did or are doing, and what classes
/// are called.
@ApplicationScoped
class PracticesSeen implements PracticeListener {
    /// A class that took less was run at rehearsal pace, which says nothing about its length.
    private static final int SHORTEST_CLASS_MINUTES = 3;

    private static final Duration KEPT = Duration.ofDays(8);

    private static final String STARTED = """
            insert into practice_seen (session, person, started_at) values (?, ?, ?) on conflict (session) do nothing""";
    private static final String ENDED = """
            insert into practice_seen (session, person, started_at, ended_at, practised) values (?, ?, ?, ?, ?)
            on conflict (session) do update set ended_at = excluded.ended_at, practised = excluded.practised""";
    private static final String CLASS = """
            insert into class_seen (sequence, title, minutes) values (?, ?, ?)
            on conflict (sequence) do update
               set title = excluded.title, minutes = coalesce(excluded.minutes, class_seen.minutes)
             where (class_seen.title, class_seen.minutes)
                   is distinct from (excluded.title, coalesce(excluded.minutes, class_seen.minutes))""";

    private final Sql sql;

    PracticesSeen(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void on(PracticeEvent event) {
        var head = event.head();
        switch (event) {
            case SessionStarted _ -> {
                sql.update(STARTED, head.session(), head.person(), head.at());
                learn(head.sequence(), null);
            }
            case SessionCompleted completed -> {
                var totals = completed.totals();
                ended(head, totals, totals.segments().held() > 0);
                learn(head.sequence(), minutes(totals));
            }
            case SessionAbandoned abandoned -> ended(head, abandoned.totals(), false);
            case PoseStarted _ -> {
                // says nothing that is needed here
            }
        }
    }

    private void ended(Head head, Totals totals, boolean practised) {
        var startedAt = Objects.requireNonNullElse(totals.startedAt(), head.at());
        sql.update(ENDED, head.session(), head.person(), startedAt, head.at(), practised);
    }

    private void learn(SequenceRef sequence, @Nullable Integer minutes) {
        sql.update(CLASS, sequence.slug(), sequence.title(), minutes);
    }

    private static @Nullable Integer minutes(Totals totals) {
        var minutes = (int) Math.round(totals.plannedSeconds() / 60);
        return minutes < SHORTEST_CLASS_MINUTES ? null : minutes;
    }

    /// Forgets practices that are too long ago to matter.
    void forgetOld(Instant now) {
        sql.update("delete from practice_seen where started_at < ?", now.minus(KEPT));
    }
}
