package dev.sthira.notification.reminder;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.simulation.Violation;
import dev.sthira.kit.simulation.WorldTime;
import dev.sthira.notification.action.ActionsByHand;
import dev.sthira.notification.choice.ChoicesByHand;
import dev.sthira.notification.device.DevicesByHand;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Counts;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.SequenceRef;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.preference.QuietHours;
import dev.sthira.notification.reminder.Reminder.Wish;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// People who set up reminders, change their minds, practise and press buttons, each by way of some node that answers.
final class SimPeople {
    static final int PERSONS = 3;
    private static final String[] SERVICES = {"https://one.test", "https://two.test"};

    private final SimSql sql;
    private final SimTime time;
    private final List<ZoneId> zones;
    private final List<LocalTime> edges;
    private final DevicesByHand devices;
    private final ChoicesByHand choices;
    private final SimProvider provider;
    private final SimRules rules;
    private final Set<URI> pressed = new HashSet<>();

    SimPeople(
            SimSql sql,
            SimTime time,
            List<ZoneId> zones,
            List<LocalTime> edges,
            DevicesByHand devices,
            SimProvider provider,
            SimRules rules) {
        this.sql = sql;
        this.time = time;
        this.zones = zones;
        this.edges = edges;
        this.devices = devices;
        this.choices = new ChoicesByHand(sql, false);
        this.provider = provider;
        this.rules = rules;
    }

    /// Everybody has an address and most have a phone.
    void come() {
        for (int i = 0; i < PERSONS; i++) {
            var person = person(i);
            var zone = drawn(zones).getId();
            sql.quietly(() -> sql.update(
                    "insert into contact (person, email, name, locale, zone, confirmed, updated_at) values (?, ?, 'P', 'en', ?, true, ?)",
                    person.id(),
                    person.id() + "@example.org",
                    zone,
                    time.clock()));
            for (int phones = time.random.nextInt(3); phones > 0; phones--) {
                sql.quietly(() -> subscribe(person));
            }
        }
    }

    private static Person person(int which) {
        return new Person("p" + which % PERSONS);
    }

    private <T> T drawn(List<T> all) {
        return all.get(time.random.nextInt(all.size()));
    }

    private boolean subscribe(Person person) {
        var id = new UUID(time.random.nextLong(), time.random.nextLong());
        var service = SERVICES[time.random.nextInt(2)];
        sql.update(
                "insert into device (id, person, endpoint, origin, p256dh, auth, kinds, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, '{reminder}', ?)",
                id,
                person.id(),
                service + "/" + id,
                service,
                new byte[65],
                new byte[16],
                time.clock());
        devices.see(id);
        return true;
    }

    void act(Act act, SimNode node) {
        switch (act.kind()) {
            case ADD -> add(person(act.which()), node);
            case CHANGE -> mine(act).ifPresent(reminder -> change(reminder, node, act.which()));
            case REMOVE ->
                mine(act)
                        .ifPresent(reminder -> changing(
                                node,
                                () -> node.parts.reminding.remove(
                                        reminder.person(), reminder.id(), Condition.THERE, node.now())));
            case SKIP ->
                date(act)
                        .ifPresent(date -> node.serves(
                                () -> node.parts.dates.skip(date.person(), date.reminder(), date.date(), node.now())));
            case SNOOZE -> date(act).ifPresent(date -> snooze(date, node, Duration.ofMinutes(1 + act.amount() % 50)));
            case PAUSE -> {
                var from = WallClock.date(node.now()).plusDays(act.which() % 2);
                node.serves(() -> node.parts.days.pause(person(act.which()), new Pause(from, from), node.now()));
            }
            case PRACTISE -> practise(person(act.which()), act.amount() / 4, node);
            case DEVICE -> device(act, node);
            case PREFER -> prefer(person(act.which()), node);
            case END_MAILS -> endMails(person(act.which()), node);
            case PRESS -> press(act, node);
            default -> throw new IllegalArgumentException(act.toString());
        }
    }

    private record Mine(UUID id, Person person) {}

    private Optional<Mine> mine(Act act) {
        var all = sql.quietly(() -> sql.list(
                "select id, person from reminder order by id",
                row -> new Mine(row.uuid("id"), new Person(row.text("person")))));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(act.which() % all.size()));
    }

    private record OfDate(UUID reminder, Person person, LocalDate date) {}

    private Optional<OfDate> date(Act act) {
        var all = sql.quietly(() -> sql.list(
                "select o.reminder, r.person, o.local_date from occurrence o join reminder r on r.id = o.reminder"
                        + " where o.at > ? order by o.at, r.id limit 5",
                row -> new OfDate(
                        row.uuid("reminder"),
                        new Person(row.text("person")),
                        row.at().getObject("local_date", LocalDate.class)),
                time.clock().minusSeconds(3_600)));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(act.which() % all.size()));
    }

    private void changing(SimNode node, Runnable work) {
        rules.beforeAChange();
        node.serves(work);
        rules.sync();
    }

    private void add(Person person, SimNode node) {
        var channels = EnumSet.of(
                time.random.nextInt(3) > 0 ? Channel.PUSH : Channel.EMAIL,
                time.random.nextBoolean() ? Channel.EMAIL : Channel.PUSH);
        var wish = wish(channels, true);
        changing(node, () -> node.parts.reminding.add(person, wish, node.now()));
    }

    private Wish wish(Set<Channel> channels, boolean enabled) {
        var days = EnumSet.allOf(DayOfWeek.class);
        if (time.random.nextInt(3) == 0) {
            days.remove(DayOfWeek.of(1 + time.random.nextInt(7)));
        }
        var wall = switch (time.random.nextInt(6)) {
            case 0 -> LocalTime.MIDNIGHT;
            case 1 -> LocalTime.of(23, 59);
            case 2 -> LocalTime.of(time.random.nextInt(24), time.random.nextInt(60));
            default -> drawn(edges).plusMinutes(time.random.nextInt(-70, 71));
        };
        var grace = time.random.nextBoolean() ? null : Duration.ofMinutes(time.random.nextInt(5, 61));
        return new Wish(
                new Rule(days, wall, drawn(zones)),
                "back-strengthening",
                PlanWishes.NONE,
                channels,
                grace,
                false,
                false,
                enabled);
    }

    private void change(Mine reminder, SimNode node, int which) {
        if (isWaiting(reminder.id())) {
            time.reached(Place.CHANGED_WITH_A_MESSAGE_WAITING);
        }
        var wish = wish(Set.of(Channel.PUSH, Channel.EMAIL), which % 5 > 0);
        changing(
                node,
                () -> node.parts.reminding.change(reminder.person(), reminder.id(), Condition.THERE, wish, node.now()));
    }

    private boolean isWaiting(UUID reminder) {
        return sql.quietly(() -> sql.any(
                "select 1 from message m join occurrence o on o.id::text = m.cause_id where o.reminder = ? and m.state = 'waiting'",
                reminder));
    }

    private void snooze(OfDate date, SimNode node, Duration by) {
        node.serves(() -> node.parts.dates.snooze(date.person(), date.reminder(), date.date(), by, node.now()));
    }

    private void practise(Person person, long length, SimNode node) {
        var session = new UUID(time.random.nextLong(), time.random.nextLong());
        var began = time.clock();
        boolean whole = time.random.nextBoolean();
        if (sql.quietly(() -> sql.any(
                "select 1 from message where person = ? and state = 'waiting' and due_at <= ?", person.id(), began))) {
            time.reached(Place.TAKEN_BACK_BY_A_PRACTICE);
        }
        hear(new SessionStarted(head(session, person, 0, began), began.plusSeconds(3_600)), node);
        time.in(length, () -> {
            var head = head(session, person, 9, time.clock());
            var totals = new Totals(began, new Counts(1, whole ? 1 : 0, 0), 60, 60, 0, List.of(), List.of(), 1);
            hear(whole ? new SessionCompleted(head, "finished", totals) : new SessionAbandoned(head, totals), node);
        });
    }

    private static Head head(UUID session, Person person, long number, Instant at) {
        return new Head(session, session, person, number, at, new SequenceRef("bow", 1, "Bow"), "en");
    }

    /// What is on the topic is heard sooner or later.
    private void hear(PracticeEvent event, SimNode node) {
        if (!node.answers() || !node.serves(() -> node.parts.practices.on(List.of(event)))) {
            time.in(WorldTime.SECOND, () -> hear(event, node));
        }
    }

    private void device(Act act, SimNode node) {
        var person = person(act.which());
        var ids = sql.quietly(() ->
                sql.list("select id from device where person = ? order by id", row -> row.uuid("id"), person.id()));
        if (ids.isEmpty() || act.amount() % 3 == 0) {
            node.serves(() -> subscribe(person));
            return;
        }
        var id = ids.get(act.which() % ids.size());
        if (sql.quietly(
                () -> sql.any("select 1 from message where target = ? and state = 'waiting'", "device:" + id))) {
            time.reached(Place.DEVICE_REMOVED_WITH_A_PUSH_WAITING);
        }
        node.serves(() -> {
            if (act.amount() % 3 == 1) {
                sql.update("update device set kinds = '{summary}' where id = ?", id);
            } else {
                sql.update("delete from device where id = ?", id);
            }
        });
    }

    private void prefer(Person person, SimNode node) {
        var from = drawn(edges).plusMinutes(time.random.nextInt(-180, 60));
        var quiet = time.random.nextInt(4) == 0
                ? null
                : new QuietHours(from, from.plusMinutes(time.random.nextInt(20, 600)));
        var off = time.random.nextInt(6) == 0 ? Set.of(Kind.REMINDER) : Set.<Kind>of();
        var choice = new Choice(time.random.nextInt(12) == 0, off, quiet, null, null);
        node.serves(() -> choices.put(person, choice, node.now()));
    }

    private void endMails(Person person, SimNode node) {
        if (sql.quietly(() -> sql.any(
                "select 1 from message where person = ? and channel = 'email' and state = 'waiting'", person.id()))) {
            time.reached(Place.MAILS_ENDED_WITH_ONE_WAITING);
        }
        node.serves(() -> sql.update(
                "insert into unsubscribed (recipient, kind, since) values (?, 'reminder', ?) on conflict do nothing",
                person.id(),
                node.now()));
    }

    private void press(Act act, SimNode node) {
        var shown = provider.shown();
        if (shown.isEmpty()) {
            return;
        }
        var one = shown.get(shown.size() - 1 - act.which() % Math.min(shown.size(), 4));
        var buttons = one.actions().stream().filter(action -> action.acts()).toList();
        if (!buttons.isEmpty()) {
            var button = buttons.get(act.which() % buttons.size());
            press(one.key(), button.word(), button.target(), node);
            if (act.amount() % 2 == 0) {
                press(one.key(), button.word(), button.target(), node);
            }
        }
    }

    private void press(String key, String word, URI address, SimNode node) {
        var before = rows();
        boolean there = sql.quietly(() -> sql.any("select 1 from device where 'device:' || id = ?", key));
        var answer = new String[1];
        boolean heard = node.serves(() -> answer[0] = ActionsByHand.press(node.parts.actions, address, node.now()));
        if (!heard) {
            return;
        }
        if (answer[0].equals("Now") ? !pressed.add(address) || !there : !rows().equals(before)) {
            throw new Violation(
                    "%s pressed on %s (there: %s) is %s: %s → %s", word, key, there, answer[0], before, rows());
        }
        switch (answer[0]) {
            case "Now" -> {
                if (word.equals("in-ten-minutes")) {
                    time.reached(Place.BUTTON_PUT_IT_OFF);
                }
            }
            case "Before" -> time.reached(Place.BUTTON_PRESSED_AGAIN);
            case "Over" -> time.reached(Place.BUTTON_PRESSED_TOO_LATE);
            case "Unknown" -> time.reached(Place.BUTTON_OF_A_REMOVED_DEVICE);
            default -> {
                // nothing to do any more
            }
        }
    }

    /// What a button could change.
    private String rows() {
        return sql.quietly(() -> sql.first(
                        "select (select count(*) || ' ' || coalesce(sum(extract(epoch from at)), 0) || ' ' || sum(snooze) from occurrence)"
                                + " || ' ' || (select count(*) from reminder_skip) as rows",
                        row -> row.text("rows")))
                .orElse("");
    }
}
