package dev.sthira.notification.message;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import dev.sthira.kit.page.PageQuery;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// Messages that could not be read, for those who mend that.
@Singleton
class SetAsideMessages {
    static final String LIST = "select * from message where state = 'set-aside' and id > ? order by id limit ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// Once each, whatever becomes of it: one that still cannot be read is set aside anew, and later than this.
    private static final String REDRIVE = """
            update message set state = 'waiting', reason = null, fault = null
             where id = any(array(select id from message where state = 'set-aside' and set_aside_at <= ?
                                   order by id limit %d for update skip locked))""".formatted(MessageQueue.SOME);

    private final Sql sql;
    private final Event<Outbox.Added> added;

    SetAsideMessages(Sql sql, Event<Outbox.Added> added) {
        this.sql = sql;
        this.added = added;
    }

    /// A page, oldest first.
    Page<SetAsideView> page(PageQuery asked) {
        var after = asked.place(1, values -> UUID.fromString(values.getFirst())).orElse(BEFORE_ALL);
        var rows = sql.list(LIST, SetAsideMessages::view, after, asked.limit() + 1);
        return Page.of(rows, asked.limit(), message -> PageMark.of(message.id()));
    }

    /// Lets all that were set aside until now be sent as if they had never been, some at a time, and says how many.
    int redrive(Instant now) {
        int redriven = 0;
        for (int some = MessageQueue.SOME; some == MessageQueue.SOME; redriven += some) {
            some = sql.inTransaction(() -> {
                int changed = sql.update(REDRIVE, now);
                added.fire(new Outbox.Added());
                return changed;
            });
        }
        return redriven;
    }

    private static SetAsideView view(Row row) throws SQLException {
        return new SetAsideView(
                row.uuid("id"),
                Channel.ofWord(row.text("channel")),
                row.text("kind"),
                row.text("cause_type"),
                String.valueOf(row.textOrNull("fault")),
                row.instant("set_aside_at"),
                row.instant("deadline"));
    }
}
