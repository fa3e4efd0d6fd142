package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/// The row of a rule.
@Entity
@Table(name = "reminder")
class ReminderEntity {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false)
    String person;

    @Column(nullable = false)
    long version;

    @Column(nullable = false)
    String rrule;

    @Column(name = "wall_time", nullable = false)
    LocalTime wallTime;

    @Column(nullable = false)
    String zone;

    @Column(nullable = false)
    String sequence;

    @Column(nullable = false)
    String[] channels;

    @Column(nullable = false)
    boolean enabled;

    /// The first local date that has no occurrence yet.
    @Column(name = "next_date", nullable = false)
    LocalDate nextDate;

    /// When to plan that date.
    @Column(name = "plan_at", nullable = false)
    Instant planAt;

    @Column(nullable = false)
    String tzdb;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    protected ReminderEntity() {}

    ReminderEntity(Person person, Instant now) {
        this.person = person.id();
        this.createdAt = now;
    }

    /// Becomes what is wished, to be planned at once.
    void take(Wish wish, LocalDate nextDate, Instant now) {
        rrule = wish.rule().rrule();
        wallTime = wish.rule().time();
        zone = wish.rule().zone().getId();
        sequence = wish.sequence();
        channels = wish.channels().stream().map(Channel::word).sorted().toArray(String[]::new);
        enabled = wish.enabled();
        this.nextDate = nextDate;
        planAt = now;
        tzdb = Tzdb.version();
        updatedAt = now;
    }

    Reminder reminder() {
        var rule = Rule.parse(rrule, wallTime, Zones.kept(zone));
        return Reminder.of(
                id, new Person(person), version, rule, sequence, List.of(channels), enabled, createdAt, updatedAt);
    }
}
