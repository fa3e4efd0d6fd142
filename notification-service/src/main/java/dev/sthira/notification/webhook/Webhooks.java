package dev.sthira.notification.webhook;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The addresses that people gave.
@Singleton
class Webhooks implements PersonalData {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String INSERT = """
        insert into webhook (person, url, types, description, secret, state, off_reason, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) returning *\
        """;
    private static final String CHANGE = """
        update webhook set url = ?, types = ?, description = ?, state = ?, off_reason = ?, failing_since = null,
               failures = 0, rests_until = null
         where id = ? returning *\
        """;
    private static final String ROTATE = """
        update webhook set old_secret = secret, old_until = ?, secret = ? where person = ? and id = ? returning *\
        """;

    private final Sql sql;

    Webhooks(Sql sql) {
        this.sql = sql;
    }

    /// All of a person, oldest first.
    List<Webhook> of(Person person) {
        return sql.list("select * from webhook where person = ? order by id", Webhook::of, person.id());
    }

    /// One of a person; another person's is as absent as one that never was.
    Optional<Webhook> of(Person person, UUID id) {
        return sql.first("select * from webhook where person = ? and id = ?", Webhook::of, person.id(), id);
    }

    /// The same, which nobody else changes until the caller's transaction has ended.
    Optional<Webhook> held(Person person, UUID id) {
        return sql.first("select * from webhook where person = ? and id = ? for update", Webhook::of, person.id(), id);
    }

    boolean isAnyOn() {
        return sql.any("select 1 from webhook where state = 'on' limit 1");
    }

    /// Those of some persons who have an address that is on.
    Set<Person> persons(Set<Person> persons) {
        return Set.copyOf(sql.list(
                "select distinct person from webhook where state = 'on' and person = any(?)",
                row -> new Person(row.text()),
                (Object) persons.stream().map(Person::id).toArray(String[]::new)));
    }

    /// How many a person has; nobody adds one to them until the caller's transaction has ended.
    int counted(Person person) {
        sql.list(ONE_AT_A_TIME, _ -> true, "webhooks of " + person.id());
        return sql.first("select count(*) from webhook where person = ?", row -> row.number(), person.id())
                .orElse(0);
    }

    Webhook add(Person person, WebhookWish.Checked wish, Secret secret, Instant now) {
        return sql.first(
                        INSERT,
                        Webhook::of,
                        person.id(),
                        wish.url().toString(),
                        wish.words(),
                        wish.description(),
                        secret.key(),
                        wish.state(),
                        wish.offReason(),
                        now)
                .orElseThrow();
    }

    /// It becomes what is wished, and begins anew.
    Webhook change(UUID id, WebhookWish.Checked wish) {
        return sql.first(
                        CHANGE,
                        Webhook::of,
                        wish.url().toString(),
                        wish.words(),
                        wish.description(),
                        wish.state(),
                        wish.offReason(),
                        id)
                .orElseThrow();
    }

    /// Signs with another secret from now on, and until then with the present one too.
    Optional<Webhook> rotate(Person person, UUID id, Secret secret, Instant until) {
        return sql.first(ROTATE, Webhook::of, until, secret.key(), person.id(), id);
    }

    boolean remove(Person person, UUID id) {
        return sql.update("delete from webhook where person = ? and id = ?", person.id(), id) > 0;
    }

    @Override
    public Set<String> tables() {
        return Set.of("webhook");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "webhooks",
                of(person).stream().map(WebhookView::of).toList(),
                "webhookDeliveries",
                sql.list(
                        "select d.* from webhook_delivery d join webhook w on w.id = d.webhook where w.person = ?"
                                + " order by d.place",
                        DeliveryView::of,
                        person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from webhook where person = ?", person.id());
    }
}
