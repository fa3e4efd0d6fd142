package dev.sthira.session.session;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.numbers;
import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import dev.sthira.session.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes commands that take effect: entries of logs, and where they leave their sessions. One statement, however many.
@ApplicationScoped
class CommandRows {

    /// @param session as it was before
    /// @param after   where it stands then
    record Accepted(Session session, Commanded entry, State after, Optional<Device> device, Origin origin) {}

    private static final String WRITE = """
            with given as (
                select session_id, version, kind, argument, at::timestamptz, request_id, traceparent, device_kind,
                       device_label, state, ends_at::timestamptz, starts_at::timestamptz
                from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[])
                    as given (session_id, version, kind, argument, at, request_id, traceparent, device_kind,
                              device_label, state, ends_at, starts_at)),
            logged as (
                insert into command
                    (session_id, version, kind, argument, at, request_id, traceparent, device_kind, device_label)
                select session_id, version, kind, argument, at, request_id, traceparent, device_kind, device_label
                from given),
            last as (select distinct on (session_id) * from given order by session_id, version desc)
            update session set version = last.version, change_no = nextval('change_no'), state = last.state,
                               ends_at = last.ends_at, starts_at = last.starts_at
            from last where session.id = last.session_id""";

    private final Sql sql;

    CommandRows(Sql sql) {
        this.sql = sql;
    }

    /// @param all those of one session in their order
    void write(List<Accepted> all) {
        if (!all.isEmpty()) {
            sql.update(
                    WRITE,
                    ids(all, one -> one.session.id()),
                    numbers(all, one -> one.entry.version()),
                    texts(all, one -> one.entry.command().kind().word()),
                    texts(all, one -> one.entry.argument()),
                    texts(all, one -> one.entry.at().toString()),
                    texts(all, one -> one.origin.requestId()),
                    texts(all, one -> one.origin.traceparent()),
                    texts(
                            all,
                            one -> one.device
                                    .map(device -> device.kind().word())
                                    .orElse(null)),
                    texts(all, one -> one.device.map(Device::label).orElse(null)),
                    texts(all, one -> Standing.of(one.after).word()),
                    texts(
                            all,
                            one -> Timeline.endsAt(one.session.plan(), one.after)
                                    .toString()),
                    texts(all, one -> text(one.after instanceof State.Ready ready ? ready.startsAt() : null)));
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
