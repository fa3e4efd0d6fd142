package dev.sthira.notification.message;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.contact.AddressListener;
import dev.sthira.notification.contact.EmailAddress;
import dev.sthira.notification.message.MessageView.CauseView;
import dev.sthira.notification.message.MessageView.Stage;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Messages as their recipients may read them.
@Singleton
class SentMessages implements PersonalData, AddressListener {
    private static final String SELECT = """
            select m.*, d.label, d.endpoint, c.email
              from message m
              left join device d on m.target = 'device:' || d.id and d.person = m.person
              left join contact c on m.target = 'contact:' || c.person
             where m.person = ? and m.id""";

    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final Sql sql;

    SentMessages(Sql sql) {
        this.sql = sql;
    }

    /// A page, newest first.
    Page<MessageView> of(Person person, PageQuery asked) {
        var before =
                asked.place(1, values -> UUID.fromString(values.getFirst())).orElse(BEHIND_ALL);
        var rows = sql.list(
                SELECT + " < ? order by m.id desc limit ?", SentMessages::view, person.id(), before, asked.limit() + 1);
        return Page.of(rows, asked.limit(), message -> PageMark.of(message.id()));
    }

    Optional<MessageView> one(Person person, UUID id) {
        return sql.first(SELECT + " = ?", SentMessages::view, person.id(), id);
    }

    private static MessageView view(Row row) throws SQLException {
        return new MessageView(
                row.uuid("id"),
                Channel.ofWord(row.text("channel")),
                Kind.known(row.text("kind")).orElse(null),
                label(row),
                row.text("title"),
                new CauseView(row.text("cause_type"), row.text("cause_id"), row.text("cause_text")),
                Stage.ofWord(row.text("state")),
                row.textOrNull("reason"),
                row.integer("attempts"),
                row.instant("created_at"),
                row.instantOrNull("ended_at"));
    }

    private static String label(Row row) throws SQLException {
        var target = Target.known(new Person(row.text("person")), row.text("target"));
        return target.isPresent() ? label(row, target.get()) : "somewhere that only a newer version knows";
    }

    private static String label(Row row, Target target) throws SQLException {
        return switch (target) {
            case Target.ToAddress to -> EmailAddress.masked(to.email());
            case Target.ToContact _ -> {
                var email = row.textOrNull("email");
                yield email == null ? "no address" : EmailAddress.masked(email);
            }
            case Target.ToDevice _ -> {
                var endpoint = row.textOrNull("endpoint");
                yield endpoint == null
                        ? "a device that is gone"
                        : Objects.requireNonNullElseGet(row.textOrNull("label"), () -> host(endpoint));
            }
        };
    }

    private static String host(String endpoint) {
        return URI.create(endpoint).getHost();
    }

    @Override
    public Set<String> tables() {
        return Set.of("message");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("messages", sql.list(SELECT + " is not null order by m.id", SentMessages::view, person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from message where person = ?", person.id());
    }

    @Override
    public void erased(String email) {
        sql.update(
                "delete from message where person is null and lower(target) = lower(?)",
                new Target.ToAddress(null, email).key());
    }
}
