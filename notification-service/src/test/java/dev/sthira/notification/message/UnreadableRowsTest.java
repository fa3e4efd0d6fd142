package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.SqlByHand;
import dev.sthira.kit.json.StrictJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The steps of a claim over rows that this version cannot read, among others that it can.
class UnreadableRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(30);
    private static final String PUSH = """
            insert into message (kind, channel, target, origin, cause_type, cause_id, cause_text, title, content, due_at,
                                 deadline, created_at)
            values ('reminder', 'push', 'address:a@b.test', 'https://push.example', 'test', ?, '', 'Hello',
                    '{"title": "Hello", "body": "", "session": null, "tag": "t", "urgency": "high", "url": null, "hold": null}',
                    ?, ?, ?) returning id""";

    private static Postgres postgres;
    private static SqlByHand sql;

    private final MessageQueue queue = new MessageQueue(sql, new Lines(sql), new MessageReader(strict()));

    private static JsonMapper strict() {
        var json = JsonMapper.builder().findAndAddModules().build();
        new StrictJson().customize(json);
        return json;
    }

    @BeforeAll
    static void start() throws SQLException {
        postgres = Postgres.temporary().withDatabase("notification");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("notification"), "notification", "notification")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("notification"), "notification");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @BeforeEach
    void forgetAll() {
        sql.update("truncate message cascade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'breath-of-the-week'",
                "target = 'pigeon:post'",
                "target = 'nowhere'",
                "target = 'device:' || id",
                "content = '{}'",
                "content = '[1, 2]'",
                "content = '\"hello\"'",
                "content = 'null'",
                "content = null",
                "content = content || '{\"melody\": \"of a newer version\"}'",
                "content = content || '{\"urgency\": \"at-once\"}'",
                "content = content - 'tag'",
                "content = content || '{\"title\": 7}'"
            })
    void setsAsideWhatCannotBeReadAndClaimsTheRest(String made) {
        var before = add("before");
        var broken = add("broken");
        var after = add("after");
        sql.update("update message set " + made + " where id = ?", broken);

        var claimed = queue.claim(Channel.PUSH, Room.of(10), NOW, UNTIL);
        queue.setAside(claimed.unreadable(), NOW);

        assertThat(claimed.claims()).extracting(Head::id).containsExactlyInAnyOrder(before, after);
        assertThat(claimed.unreadable()).extracting(Head::id).containsExactly(broken);
        assertThat(claimed.unreadable())
                .extracting(Unreadable::fault)
                .allSatisfy(fault -> assertThat(fault)
                        .matches("(kind|target|content): \\w+.*")
                        .doesNotContain("newer version", "at-once", "hello", "breath", "pigeon"));
        assertThat(state(broken)).isEqualTo("set-aside unreadable 0");
        assertThat(queue.claim(Channel.PUSH, Room.of(10), NOW, UNTIL).claims()).isEmpty();
    }

    @Test
    void endsWhatIsSetAsideWhenItsTimeIsOver() {
        var broken = add("broken");
        sql.update("update message set kind = 'breath-of-the-week'");
        queue.setAside(queue.claim(Channel.PUSH, Room.of(10), NOW, UNTIL).unreadable(), NOW);

        var endings = queue.expire(Channel.PUSH, NOW.plusSeconds(600));

        assertThat(endings).singleElement().satisfies(ending -> {
            assertThat(ending.message()).isEqualTo(broken);
            assertThat(ending.kind()).isEqualTo("breath-of-the-week");
            assertThat(ending.cause().id()).isEqualTo("broken");
        });
        assertThat(state(broken)).isEqualTo("expired unreadable 0");
        assertThat(sql.any("select from message where content is not null")).isFalse();
    }

    @Test
    void neverSendsAgainWhatItCannotReadAndSomebodyMayHaveSent() {
        var other = add("other");
        var broken = add("broken");
        queue.claim(Channel.PUSH, Room.of(10), NOW, UNTIL);
        sql.update("update message set kind = 'breath-of-the-week' where id = ?", broken);

        var late = UNTIL.plusSeconds(1);
        var overdue = queue.overdue(Channel.PUSH, late);
        assertThat(overdue.messages()).extracting(Message::id).containsExactly(other);
        assertThat(queue.lose(overdue.unreadable(), late))
                .extracting(Ending::message)
                .containsExactly(broken);
        assertThat(state(broken)).isEqualTo("unknown unreadable 1");
    }

    private static UUID add(String cause) {
        return sql.list(PUSH, row -> row.uuid("id"), cause, NOW.minusSeconds(1), NOW.plusSeconds(600), NOW)
                .getFirst();
    }

    private static String state(UUID id) {
        return sql.first(
                        "select state || ' ' || coalesce(reason, '-') || ' ' || attempts from message where id = ?",
                        row -> row.text(),
                        id)
                .orElseThrow();
    }
}
