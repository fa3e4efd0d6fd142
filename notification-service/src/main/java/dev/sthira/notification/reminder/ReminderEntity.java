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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

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

    /// The first day of the rule, where it makes a difference.
    @Column(name = "starts_on")
    @Nullable
    LocalDate startsOn;

    /// The last one, if the person named it.
    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @Column(name = "grace_minutes")
    @Nullable
    Integer graceMinutes;

    @Column(name = "except_dates", nullable = false)
    LocalDate[] exceptDates;

    @Column(nullable = false)
    String sequence;

    /// What the class is to be like, where it is not as usual.
    @Column(name = "wished_level")
    @Nullable
    String wishedLevel;

    @Column(name = "wished_minutes")
    @Nullable
    Integer wishedMinutes;

    @Column(name = "wished_pace")
    @Nullable
    String wishedPace;

    @Column(nullable = false)
    String[] channels;

    @Column(nullable = false)
    boolean travels;

    @Column(name = "backs_off", nullable = false)
    boolean backsOff;

    @Column(nullable = false)
    boolean enabled;

    /// The first local date that has no occurrence yet; null once the rule has ended.
    @Column(name = "next_date")
    @Nullable
    LocalDate nextDate;

    /// When to plan that date; null once the rule has ended.
    @Column(name = "plan_at")
    @Nullable
    Instant planAt;

    @Column(nullable = false)
    String tzdb;

    /// When its person was told that its class is not published any more.
    @Column(name = "gone_told_at")
    @Nullable
    Instant goneToldAt;

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
    void take(Wish wish, @Nullable LocalDate nextDate, Instant now) {
        rrule = wish.rule().rrule();
        startsOn = wish.rule().startsOn();
        endsOn = wish.rule().endsOn();
        exceptDates = wish.rule().except().stream().sorted().toArray(LocalDate[]::new);
        graceMinutes =
                wish.grace() == null ? null : Math.toIntExact(wish.grace().toMinutes());
        wallTime = wish.rule().time();
        zone = wish.rule().zone().getId();
        if (!wish.sequence().equals(sequence)) {
            goneToldAt = null;
        }
        sequence = wish.sequence();
        wishedLevel = PlanWishes.word(wish.plan().level());
        wishedMinutes = wish.plan().minutes();
        wishedPace = PlanWishes.word(wish.plan().pace());
        channels = wish.channels().stream().map(Channel::word).sorted().toArray(String[]::new);
        travels = wish.travels();
        backsOff = wish.backsOff();
        enabled = wish.enabled();
        this.nextDate = nextDate;
        planAt = nextDate == null ? null : now;
        tzdb = Tzdb.version();
        updatedAt = now;
    }

    /// Empty for one that this version cannot read.
    Optional<Reminder> reminder() {
        try {
            return Optional.of(new Reminder(id, new Person(person), version, wish(), createdAt, updatedAt));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private Wish wish() {
        var rule = new Rule(
                RecurrenceReader.read(rrule), startsOn, endsOn, Set.of(exceptDates), wallTime, Zones.kept(zone));
        return new Wish(
                rule,
                sequence,
                PlanWishes.of(wishedLevel, wishedMinutes, wishedPace),
                Arrays.stream(channels).map(Channel::ofWord).collect(Collectors.toUnmodifiableSet()),
                graceMinutes == null ? null : Duration.ofMinutes(graceMinutes),
                travels,
                backsOff,
                enabled);
    }
}
