package dev.sthira.notification.bench;

import java.sql.SQLException;

/// The limit of reminders: a loop that takes rows that are due and writes as many messages of the same bytes, a
/// thousand in a transaction, all of it inside the database.
record BareRows(Database database, Seeds seeds, int number) implements Side {
    private static final String TABLES = """
        create table bare_occurrence (like occurrence including all);
        create table bare_message (like message including all);
        insert into bare_occurrence select * from occurrence;
        truncate occurrence cascade;
        analyze bare_occurrence""";
    private static final String STEP = """
        with taken as (
          update bare_occurrence set state = 'sending', pending = 1
           where id = any(array(select id from bare_occurrence where state = 'planned' and at <= now()
                                 order by at limit 1000 for update skip locked))
          returning id)
        insert into bare_message (kind, channel, target, origin, cause_type, cause_id, cause_text, title, content,
                                  due_at, deadline, created_at)
        select 'reminder', 'email', 'contact:' || id, 'email', 'reminder', id::text, 'your reminder',
               'Time for A stronger back', jsonb_build_object('text', repeat('a stronger back ', 50)), now(),
               now() + interval '1 hour', now()
          from taken""";

    @Override
    public Measured run() {
        database.wipe();
        database.run(seeds.people(1, number));
        database.run(seeds.reminders(1, number));
        database.run(seeds.occurrences(1, number));
        database.run(TABLES);
        var watch = Watch.on(() -> 0, database);
        try (var connection = database.connect();
                var step = connection.prepareStatement(STEP)) {
            int taken;
            do {
                taken = step.executeUpdate();
            } while (taken > 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return watch.stop(
                "limit: bare rows",
                () -> Tally.of(
                        database.number("select count(*) from bare_message"),
                        database.number("select count(distinct cause_id) from bare_message"),
                        number));
    }
}
