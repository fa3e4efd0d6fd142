package dev.sthira.notification.reminder;

import static dev.sthira.kit.database.Columns.ids;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.reminder.WithdrawalMessages.Told;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.sequence.WithdrawalListener;
import dev.sthira.notification.text.Language;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells people that a class they are reminded of is not published any more, each of them once.
@ApplicationScoped
class Withdrawals implements WithdrawalListener {
    private static final String NEXT = """
            select slug from class_withdrawal where exists (select from catalog_copy) order by since limit 1
               for update skip locked""";
    static final String TO_TELL = """
            select r.*, c.locale from reminder r left join contact c on c.person = r.person
             where r.sequence = ? and r.enabled and r.gone_told_at is null and r.plan_at is not null
                   and r.person in (select t.person from reminder t
                                     where t.sequence = ? and t.enabled and t.gone_told_at is null and t.plan_at is not null
                                     group by t.person order by t.person limit ?)
             order by r.person, r.id for update of r""";

    private final Sql sql;
    private final Sequences sequences;
    private final Devices devices;
    private final Outbox outbox;
    private final Unsubscribes unsubscribes;
    private final ReminderSettings settings;
    private final InstantSource clock;

    Withdrawals(
            Sql sql,
            Sequences sequences,
            Devices devices,
            Outbox outbox,
            Unsubscribes unsubscribes,
            ReminderSettings settings,
            InstantSource clock) {
        this.sql = sql;
        this.sequences = sequences;
        this.devices = devices;
        this.outbox = outbox;
        this.unsubscribes = unsubscribes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void withdrawn(String slug) {
        sql.update(
                "insert into class_withdrawal (slug, since) values (?, ?) on conflict do nothing",
                slug,
                clock.instant());
    }

    /// Tells some of the people of one class, and says whether there may be more to tell.
    @Transactional
    boolean step(Instant now) {
        var next = sql.first(NEXT, row -> row.text("slug"));
        next.ifPresent(slug -> tell(slug, now));
        return next.isPresent();
    }

    /// A class that is published again by now is nothing to be told of.
    private void tell(String slug, Instant now) {
        var affected = sequences.of(slug).isPresent()
                ? List.<Affected>of()
                : sql.list(TO_TELL, Withdrawals::affected, slug, slug, settings.batch()).stream()
                        .flatMap(Optional::stream)
                        .toList();
        if (affected.isEmpty()) {
            sql.update("delete from class_withdrawal where slug = ?", slug);
            return;
        }
        var links = unsubscribes.links(Kind.REMINDER);
        var drafts = told(affected).stream()
                .flatMap(each -> WithdrawalMessages.of(slug, each, now, () -> links.of(each.person())).stream())
                .toList();
        links.write(now);
        outbox.add(drafts);
        sql.update(
                "update reminder set gone_told_at = ? where id = any(?)",
                now,
                ids(affected, each -> each.reminder().id()));
    }

    /// A reminder of that class.
    private record Affected(Reminder reminder, Language language) {}

    private static Optional<Affected> affected(Row row) throws SQLException {
        var language = Language.of(row.textOrNull("locale")).orElse(Language.ORIGINAL);
        return Reminders.reminder(row).map(reminder -> new Affected(reminder, language));
    }

    private List<Told> told(List<Affected> affected) {
        var byPerson = affected.stream()
                .collect(Collectors.groupingBy(
                        each -> each.reminder().person(), LinkedHashMap::new, Collectors.toList()));
        var wanting = devices.idsWanting(Kind.REMINDER, List.copyOf(byPerson.keySet()));
        return byPerson.entrySet().stream()
                .map(each -> new Told(
                        each.getKey(),
                        each.getValue().getFirst().language(),
                        each.getValue().stream().map(Affected::reminder).toList(),
                        wanting.getOrDefault(each.getKey(), List.of())))
                .toList();
    }
}
