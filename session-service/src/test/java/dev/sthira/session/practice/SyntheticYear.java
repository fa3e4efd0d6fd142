package dev.sthira.session.practice;

import dev.sthira.session.day.DayCut;
import dev.sthira.session.day.Zone;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Command;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/// A year of people who are made up, drawn from a seed: what they command, and what a session makes of it. The same
/// seed makes the same year.
///
/// @param begin  its first Monday
/// @param well   the plan that they usually follow
/// @param sore   the one they follow while their back is sore
public record SyntheticYear(long seed, LocalDate begin, int weeks, Plan well, Plan sore) {
    static final double MISSED = 0.2;
    static final double STOPPED_AT_BOW = 0.5;
    static final double STOPPED_SORE = 0.4;
    static final double WEAK = 0.7;

    private static final String BOW = "bow";
    private static final int LATEST_MINUTES = 50;
    private static final Duration LONGER_THAN_ANY = Duration.ofHours(3);

    /// A practice, and what is true of it.
    ///
    /// @param stoppedIn the segment that it was ended in; -1 if it was finished
    public record Lived(
            UUID session,
            SyntheticPerson person,
            Plan plan,
            Instant createdAt,
            LocalDate day,
            int hour,
            int stoppedIn,
            List<Commanded> commands) {

        public boolean isSore() {
            return plan.id().endsWith("sore");
        }

        /// What the service makes of it.
        PracticeSummary summary() {
            return PracticeSummary.of(plan, Timeline.events(plan, createdAt, commands, createdAt.plus(LONGER_THAN_ANY)))
                    .orElseThrow();
        }
    }

    public List<SyntheticPerson> people(int number) {
        var people = new ArrayList<SyntheticPerson>();
        for (int i = 0; i < number; i++) {
            people.add(SyntheticPerson.of(i, new Random(seed * 1_000_003 + i), weeks));
        }
        return people;
    }

    /// All that they practise, person by person.
    public void live(List<SyntheticPerson> people, Consumer<Lived> practised) {
        for (int i = 0; i < people.size(); i++) {
            live(people.get(i), new Random(seed * 7_368_787 + i), practised);
        }
    }

    private void live(SyntheticPerson person, Random random, Consumer<Lived> practised) {
        for (int week = 0; week < weeks; week++) {
            for (var weekday : person.days()) {
                boolean comes = random.nextDouble() >= MISSED;
                double mood = random.nextDouble();
                int minute = random.nextInt(LATEST_MINUTES);
                var id = new UUID(random.nextLong(), random.nextLong());
                if (person.isThere(week) && comes) {
                    practised.accept(practice(id, person, week, weekday.getValue() - 1, minute, mood));
                }
            }
        }
    }

    private Lived practice(UUID id, SyntheticPerson person, int week, int weekday, int minute, double mood) {
        var cut = new DayCut(Zone.of(person.zone(week)).orElseThrow(), DayCut.USUAL_START);
        LocalDate day = begin.plusWeeks(week).plusDays(weekday);
        Instant at = day.atTime(person.time().plusMinutes(minute))
                .atZone(cut.zone().rules())
                .toInstant();
        Plan plan = person.isInjured(week) ? sore : well;
        int stop = stop(person, week, plan, mood);
        return new Lived(id, person, plan, at, cut.day(at), cut.hour(at), stop, commands(person, plan, at, stop));
    }

    private int stop(SyntheticPerson person, int week, Plan plan, double mood) {
        int bow = (int) plan.segments().stream()
                .takeWhile(segment -> !segment.pose().slug().equals(BOW))
                .count();
        if (person.isInjured(week)) {
            return mood < STOPPED_SORE ? (int) (mood / STOPPED_SORE * plan.size()) : -1;
        }
        return person.stopsAtBow() && mood < STOPPED_AT_BOW ? bow : -1;
    }

    private static List<Commanded> commands(SyntheticPerson person, Plan plan, Instant begin, int stop) {
        var commands = new ArrayList<Commanded>();
        commands.add(new Commanded(1, new Command.Start(), begin));
        Instant at = begin;
        for (Segment segment : plan.segments()) {
            at = at.plus(segment.transition());
            if (segment.index() == stop) {
                commands.add(new Commanded(
                        commands.size() + 1,
                        new Command.End(),
                        at.plus(segment.hold().dividedBy(2))));
                return commands;
            }
            if (person.weakLeft() && segment.side().equals("left")) {
                at = at.plus(Duration.ofMillis((long) (WEAK * segment.hold().toMillis())));
                commands.add(new Commanded(commands.size() + 1, new Command.MoveOn(), at));
            } else {
                at = at.plus(segment.hold());
            }
        }
        return commands;
    }
}
