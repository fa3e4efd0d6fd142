package dev.sthira.notification.message;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.database.Sql.Mapping;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Claims messages line by line: each is read from its head in the order of an index, so a claim costs what it takes,
/// whatever waits behind it, and whatever waits for a push service that is slow or away.
@Singleton
class Lines {
    /// As the index has it: what is worth something only now does not wait behind a morning's reminders.
    private static final String HASTE = "(case when kind in ('pose-cue', 'account') then 0 else 1 end)";

    /// From one line to the next one, without a look at what waits in them.
    private static final String WALK = """
        with recursive line (origin, haste) as (
          (select origin, %1$s from message where channel = ? and state = 'waiting'
            order by origin, %1$s limit 1)
          union all
          select next.* from line cross join lateral
            (select m.origin, %1$s from message m
              where channel = ? and state = 'waiting' and (m.origin, %1$s) > (line.origin, line.haste)
              order by m.origin, %1$s limit 1) as next)
        """.formatted(HASTE);
    static final String LINES = WALK + "select origin, haste from line limit 500";
    static final String OLDEST = WALK + """
        select min(head.due_at) as due_at
          from line cross join lateral
               (select m.due_at from message m
                 where m.channel = ? and m.origin = line.origin and %s = line.haste and m.state = 'waiting'
                 order by m.due_at, m.id limit 1) as head\
        """.formatted(HASTE);
    static final String CLAIM = """
        update message set state = 'claimed', attempts = attempts + 1, claimed_until = ?
         where id = any(array(
               select head.id
                 from unnest(?::text[], ?::int[], ?::int[]) as line (origin, haste, most)
                cross join lateral (
                      select m.id from message m
                       where m.channel = ? and m.origin = line.origin and %s = line.haste and m.state = 'waiting'
                             and m.due_at <= ?
                       order by m.due_at, m.id limit line.most for update skip locked) as head))
        returning *\
        """.formatted(HASTE);

    private final Sql sql;
    private final AtomicInteger turn = new AtomicInteger();

    Lines(Sql sql) {
        this.sql = sql;
    }

    /// Claims what is due, the oldest of each line first, as far as there is room. What is in haste goes first, and
    /// then each line has its share.
    List<Head> claim(Channel channel, Room room, Instant now, Instant until, Mapping<Head> mapping) {
        var claimed = new ArrayList<Head>();
        for (var lines : lines(channel).values()) {
            var waiting = lines;
            while (!waiting.isEmpty() && !room.isFull()) {
                var shares = room.shares(waiting);
                var heads = heads(channel, shares, now, until, mapping);
                heads.forEach(head -> room.take(head.origin()));
                claimed.addAll(heads);
                waiting = longer(shares, heads);
            }
        }
        return claimed;
    }

    /// When the oldest that waits was or is due; empty if nothing waits.
    Optional<Instant> oldest(Channel channel) {
        var word = channel.word();
        return sql.first(OLDEST, row -> Optional.ofNullable(row.instantOrNull("due_at")), word, word, word)
                .flatMap(Function.identity());
    }

    private Map<Integer, List<Line>> lines(Channel channel) {
        var lines = new ArrayList<>(sql.list(LINES, Lines::line, channel.word(), channel.word()));
        Collections.rotate(lines, turn.getAndIncrement());
        return lines.stream().collect(Collectors.groupingBy(Line::haste, TreeMap::new, Collectors.toList()));
    }

    private static Line line(Row row) throws SQLException {
        return new Line(row.text("origin"), row.integer("haste"));
    }

    private List<Head> heads(
            Channel channel, Map<Line, Integer> shares, Instant now, Instant until, Mapping<Head> mapping) {
        if (shares.isEmpty()) {
            return List.of();
        }
        var lines = List.copyOf(shares.keySet());
        return sql.list(
                CLAIM,
                mapping,
                until,
                lines.stream().map(Line::origin).toArray(String[]::new),
                lines.stream().map(Line::haste).toArray(Integer[]::new),
                lines.stream().map(shares::get).toArray(Integer[]::new),
                channel.word(),
                now);
    }

    /// The lines that had all of their share, and so may have more.
    private static List<Line> longer(Map<Line, Integer> shares, List<Head> heads) {
        var taken = heads.stream().collect(Collectors.groupingBy(Head::origin, Collectors.counting()));
        return shares.entrySet().stream()
                .filter(share -> taken.getOrDefault(share.getKey().origin(), 0L) >= share.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
