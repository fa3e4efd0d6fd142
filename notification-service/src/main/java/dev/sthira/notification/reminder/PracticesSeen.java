package dev.sthira.notification.reminder;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.Other;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionResumed;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import dev.sthira.notification.practice.PracticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers who practises and who has, so that nobody is reminded of what they did or are doing.
@ApplicationScoped
class PracticesSeen implements PracticeListener, PersonalData {
    /// Eight weeks, in which habits show, and a day.
    static final Duration KEPT = Duration.ofDays(57);

    private static final String STARTED = """
        insert into practice_seen (session, person, started_at)
        select * from unnest(?::uuid[], ?::text[], ?::text[]::timestamptz[]) on conflict (session) do nothing\
        """;
    private static final String ENDED = """
        insert into practice_seen (session, person, started_at, ended_at, practised)
        select * from unnest(?::uuid[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
                             ?::text[]::boolean[])
        on conflict (session) do update set ended_at = excluded.ended_at, practised = excluded.practised\
        """;
    private static final String OF_PERSON = "select * from practice_seen where person = ? order by started_at";

    private static final String PRACTISED = """
            select started_at from practice_seen where person = ? and started_at > ? and practised order by started_at""";

    private final Sql sql;
    private final DateRows dates;
    private final Withdrawing withdrawing;
    private final InstantSource clock;

    PracticesSeen(Sql sql, DateRows dates, Withdrawing withdrawing, InstantSource clock) {
        this.sql = sql;
        this.dates = dates;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    /// A practice, as the person behind it may take it along.
    private record Seen(
            UUID session, Instant startedAt, @Nullable Instant endedAt, boolean practised) {}

    /// A practice that is over.
    private record Over(Head head, Totals totals, boolean practised) {
        Instant startedAt() {
            return Objects.requireNonNullElse(totals.startedAt(), head.at());
        }
    }

    @Override
    public void on(List<PracticeEvent> events) {
        var begun = new ArrayList<Head>();
        var over = new LinkedHashMap<UUID, Over>();
        for (var event : events) {
            var head = event.head();
            switch (event) {
                case SessionStarted _ -> begun.add(head);
                case SessionCompleted(var _, var _, var totals) ->
                    over.put(
                            head.session(),
                            new Over(head, totals, totals.segments().held() > 0));
                case SessionAbandoned(var _, var totals) -> over.put(head.session(), new Over(head, totals, false));
                case PoseStarted _, SessionReplanned _, SessionPaused _, SessionResumed _, Other _ -> {
                    // says nothing that is needed here
                }
            }
        }
        begin(begun);
        end(List.copyOf(over.values()));
    }

    private void begin(List<Head> begun) {
        if (!begun.isEmpty()) {
            sql.update(
                    STARTED,
                    ids(begun, Head::session),
                    texts(begun, head -> head.person().id()),
                    texts(begun, head -> head.at().toString()));
            withdraw(begun);
        }
    }

    /// Whoever has begun needs no reminder that still waits.
    private void withdraw(List<Head> begun) {
        var sending = dates.sendingTo(
                begun.stream().map(Head::person).toList(),
                begun.stream().map(Head::at).toList());
        withdrawing.withdraw(sending, OccurrenceEnd.skipped(ReminderPlanner.PRACTISING), clock.instant());
    }

    /// When the practices of a person began, after this instant, that went to their end.
    List<Instant> practised(Person person, Instant after) {
        return sql.list(PRACTISED, row -> row.instant("started_at"), person.id(), after);
    }

    private void end(List<Over> over) {
        if (!over.isEmpty()) {
            sql.update(
                    ENDED,
                    ids(over, each -> each.head().session()),
                    texts(over, each -> each.head().person().id()),
                    texts(over, each -> each.startedAt().toString()),
                    texts(over, each -> each.head().at().toString()),
                    texts(over, each -> String.valueOf(each.practised())));
        }
    }

    /// Forgets practices that are too long ago to matter.
    void forgetOld(Instant now) {
        sql.update("delete from practice_seen where started_at < ?", now.minus(KEPT));
    }

    @Override
    public Set<String> tables() {
        return Set.of("practice_seen");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("practicesSeen", sql.list(OF_PERSON, PracticesSeen::seen, person.id()));
    }

    private static Seen seen(Row row) throws SQLException {
        return new Seen(
                row.uuid("session"), row.instant("started_at"), row.instantOrNull("ended_at"), row.bool("practised"));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from practice_seen where person = ?", person.id());
    }
}
