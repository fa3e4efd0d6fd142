package dev.sthira.notification.bench;

import java.time.zone.ZoneRulesProvider;
import java.util.List;

/// What stands in the tables before it begins, as SQL: people by number, from the first to the last.
///
/// @param push   where their devices are
/// @param points public keys, which devices share in turn
record Seeds(int push, List<String> points) {
    private static final int POINTS = 500;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Rome",
            "Europe/Madrid",
            "Europe/Vienna",
            "Europe/Zurich",
            "Europe/Oslo",
            "Europe/Warsaw",
            "Europe/Prague",
            "Europe/Budapest",
            "Europe/Amsterdam",
            "Europe/Brussels",
            "Europe/Copenhagen",
            "Europe/Stockholm",
            "Europe/Belgrade",
            "Africa/Algiers",
            "Africa/Lagos",
            "Africa/Tunis",
            "Africa/Kinshasa",
            "Africa/Luanda");

    static Seeds of(int push) {
        return new Seeds(push, Keys.ofDevices(POINTS));
    }

    /// Each with a confirmed address, and a device that wants everything.
    String people(int first, int last) {
        return """
            insert into contact (person, email, name, locale, zone, confirmed, updated_at)
            select 'bench-' || i, 'bench-' || i || '@example.org', 'Maya', (array['en', 'de', 'fr'])[i %% 3 + 1],
                   %1$s, true, now()
              from generate_series(%2$d, %3$d) i;
            insert into device (id, person, endpoint, origin, p256dh, auth, kinds, label, created_at)
            select %4$s, 'bench-' || i, 'http://127.0.0.1:%5$d/push/' || i, 'http://127.0.0.1:%5$d',
                   cast((array['%6$s'])[i %% %7$d + 1] as bytea), decode(md5(i::text), 'hex'),
                   array['reminder', 'pose-cue'], null, now()
              from generate_series(%2$d, %3$d) i;
            analyze contact, device""".formatted(zone(), first, last, id('d'), push, String.join("','", points), points.size());
    }

    /// Weekly ones, by mail and by push in turn, of which nothing is due before long.
    String reminders(int first, int last) {
        return """
            insert into reminder (id, person, rrule, wall_time, zone, sequence, channels, enabled, next_date, plan_at,
                                  tzdb, created_at, updated_at)
            select %1$s, 'bench-' || i, 'FREQ=WEEKLY;BYDAY=' || to_char(now(), 'DY')::char(2), '07:00', %2$s,
                   'back-strengthening', case when i %% 2 = 0 then array['email'] else array['push'] end, true,
                   current_date + 7, now() + interval '5 days', '%3$s', now(), now()
              from generate_series(%4$d, %5$d) i;
            analyze reminder""".formatted(id('a'), zone(), tzdb(), first, last);
    }

    /// One of each reminder, all at the same instant: now.
    String occurrences(int first, int last) {
        return """
            insert into occurrence (reminder, local_date, wall_time, zone, at, day_start, day_end, fit, tzdb, state)
            select id, current_date, wall_time, zone, now(), now() - interval '3 hours', now() + interval '21 hours',
                   'exact', tzdb, 'planned'
              from reminder where id between %s and %s;
            analyze occurrence""".formatted(id('a', first), id('a', last));
    }

    /// A push to the device of each.
    String pushes(int first, int last) {
        return message(first, last)
                .formatted("'push'", "'device:' || " + id('d'), "'http://127.0.0.1:%d'".formatted(push), id('e'), """
                        {"title": "Time for A stronger back", "body": "It takes 23 minutes. Take what you need.",
                         "session": null, "tag": "reminder-7", "urgency": "normal",
                         "url": "http://127.0.0.1:8083/start/back-strengthening", "hold": null}""");
    }

    /// A mail to each.
    String mails(int first, int last) {
        return message(first, last).formatted("'email'", "'contact:bench-' || i", "'email'", "null", """
                        {"subject": {"value": "Time for A stronger back"}, "preview": "It takes 23 minutes",
                         "headline": "Your mat is waiting",
                         "paragraphs": ["It is time for A stronger back; it takes 23 minutes.", "Take what you need."],
                         "figures": [], "sections": [],
                         "button": {"label": "Start", "link": "http://127.0.0.1:8083/start/back-strengthening"},
                         "reason": "You get this mail because you asked to be reminded on Mondays at 07:00.",
                         "unsubscribe": "http://127.0.0.1:8083/u/0123456789abcdefghijkl", "language": "en"}""");
    }

    private static String message(int first, int last) {
        return """
            insert into message (person, kind, channel, target, origin, cause_type, cause_id, cause_text, topic, title,
                                 content, due_at, deadline, created_at)
            select 'bench-' || i, 'reminder', %%1$s, %%2$s, %%3$s, 'bench', i::text, 'your reminder', %%4$s,
                   'Time for A stronger back', '%%5$s', now(), now() + interval '1 hour', now()
              from generate_series(%d, %d) i;
            analyze message""".formatted(first, last);
    }

    private static String zone() {
        return "(array['%s'])[i %% %d + 1]".formatted(String.join("','", ZONES), ZONES.size());
    }

    private static String tzdb() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }

    /// An id that tells the number `i`.
    private static String id(char kind) {
        return "cast('%s' || lpad(to_hex(i), 12, '0') as uuid)".formatted(prefix(kind));
    }

    private static String id(char kind, int number) {
        return "'%s%012x'".formatted(prefix(kind), number);
    }

    private static String prefix(char kind) {
        return "0000000%c-0000-7000-9000-".formatted(kind);
    }
}
