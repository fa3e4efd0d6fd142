package dev.sthira.notification.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.publication.CloudEvent;
import dev.sthira.kit.publication.Owed;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// What others are told of the days of people: a row, written with the change, until Kafka has it.
@Singleton
public class DayNews implements Owed<DayNews.News> {
    private static final long LOCK = 0x5354_4849_4441L;
    private static final String OWE = """
            insert into day_news (key, value, changed_at, request_id, traceparent) values (?, ?, ?, ?, ?)
            on conflict (key) do update set change = nextval('day_change'), value = excluded.value,
                changed_at = excluded.changed_at, request_id = excluded.request_id,
                traceparent = excluded.traceparent""";

    private final Sql sql;
    private final PublicationSettings settings;

    DayNews(Sql sql, PublicationSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// The newest of a person.
    ///
    /// @param change counts the changes of all
    /// @param value  the body of the record; null: forget them
    public record News(String key, long change, @Nullable String value, Instant at, Origin origin) {}

    /// From now on this is their day.
    public void changed(Person person, ToldDay day, Instant now) {
        owe(person, body(person, day, now), now);
    }

    /// There is nothing to be known of them any more.
    public void forgotten(Person person, Instant now) {
        owe(person, null, now);
    }

    private void owe(Person person, @Nullable String value, Instant now) {
        var origin = Origin.current();
        sql.update(OWE, person.id(), value, now, origin.requestId(), origin.traceparent());
    }

    private static String body(Person person, ToldDay day, Instant now) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.id())
                .put("at", now.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("startsAt", day.startsAt().toString())
                .put("zone", day.zone() == null ? null : day.zone().getId());
        if (day.pausedFrom() == null) {
            body.putNull("pause");
        } else {
            body.putObject("pause").put("from", day.pausedFrom().toString()).put("to", text(day.pausedTo()));
        }
        return body.toString();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    @Override
    public boolean isOurTurn() {
        return sql.list("select pg_try_advisory_xact_lock(?) as ours", row -> row.bool("ours"), LOCK)
                .getFirst();
    }

    @Override
    public int count() {
        return sql.list("select count(*) from day_news", Row::number).getFirst();
    }

    @Override
    public List<News> first(int most) {
        return sql.list("select * from day_news order by change limit ?", DayNews::news, most);
    }

    private static News news(Row row) throws SQLException {
        return new News(
                row.text("key"),
                row.at().getLong("change"),
                row.textOrNull("value"),
                row.instant("changed_at"),
                new Origin(row.textOrNull("request_id"), row.textOrNull("traceparent")));
    }

    @Override
    public Origin origin(News news) {
        return news.origin();
    }

    @Override
    public ProducerRecord<String, byte[]> record(News news, Origin origin) {
        var value = news.value();
        var record = value == null
                ? empty(news.key())
                : new ProducerRecord<>(settings.topic(), news.key(), value.getBytes(UTF_8));
        return new CloudEvent(
                        id(news),
                        Publication.SOURCE,
                        "dev.sthira." + (value == null ? "person-forgotten" : "person-day-changed"),
                        news.key(),
                        news.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                        news.change())
                .on(record, origin);
    }

    /// What Kafka takes for the end of a key.
    @SuppressWarnings("NullAway")
    private ProducerRecord<String, byte[]> empty(String key) {
        return new ProducerRecord<>(settings.topic(), key, null);
    }

    /// Changes are counted over all people, so the number alone names the event.
    @Override
    public String id(News news) {
        return UUID.nameUUIDFromBytes(("day/" + news.key() + "/" + news.change()).getBytes(UTF_8))
                .toString();
    }

    @Override
    public void told(News news) {
        sql.update("delete from day_news where key = ? and change = ?", news.key(), news.change());
    }
}
