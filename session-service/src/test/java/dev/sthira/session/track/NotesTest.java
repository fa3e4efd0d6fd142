package dev.sthira.session.track;

import static dev.sthira.session.session.PracticeFixture.practice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.PracticeFixture;
import dev.sthira.session.session.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is heard, and when: each line a second and what is heard then.
class NotesTest {
    private static final Audible ALL = new Audible(true, true, false, null);
    private static final Audible VOICE = new Audible(false, false, true, null);

    @Test
    void ringsWherePosesBeginAndEndAndTicksBefore() {
        assertThat(heard(plan("5+12 4+8"), ALL)).isEqualTo("""
                2 tick, 3 tick, 4 tick, 5 start, 14 tick, 15 tick, 16 tick, \
                17 end, 18 tick, 19 tick, 20 tick, 21 start, 29 over""");
    }

    @Test
    void countsWhatThePlanGivesToGetReadyAndNoMoreThanTheWayIsLong() {
        Plan plan = plan("8+5 3+5").paced(new Plan.Pace(Duration.ofSeconds(4), Duration.ofSeconds(5)));

        assertThat(heard(plan, ALL)).isEqualTo("""
                3 tick, 4 tick, 5 tick, 6 tick, 7 tick, 8 start, 13 end, 14 tick, 15 tick, 16 start, 21 over""");
    }

    @Test
    void countsAsIsWished() {
        Plan plan = plan("5+5 1+5");

        assertThat(heard(plan, new Audible(true, true, false, 0))).isEqualTo("5 start, 10 end, 11 start, 16 over");
        assertThat(heard(plan, new Audible(false, true, false, 2))).isEqualTo("3 tick, 4 tick");
        assertThat(heard(plan, new Audible(true, false, false, 3))).isEqualTo("5 start, 10 end, 11 start, 16 over");
    }

    @Test
    void oneBellIsEnoughWhereNoWayIsBetween() {
        assertThat(heard(plan("0+5 0+5"), ALL)).isEqualTo("0 start, 5 start, 10 over");
    }

    @Test
    void ringsInASittingWhereItsBellIsStruck() {
        Segment still = PracticeFixture.segment(0, Duration.ZERO, Duration.ofSeconds(9));
        var pulse = new Pulse(null, null, List.of(new Pulse.Bell(new BigDecimal("4.5"), 2)));

        assertThat(heard(PracticeFixture.plan(List.of(of(still, "both", pulse))), ALL))
                .isEqualTo("0 start, 4.5 start, 5.9 start, 9 over");
    }

    @Test
    void goesOnLaterWhereAPoseIsHeldForLonger() {
        Plan plan = plan("0+12 0+5");
        var piece = new Piece(plan, List.of(), Optional.of(new Held(0, Duration.ofSeconds(42))), ALL);

        assertThat(heard(piece)).isEqualTo("0 start, 39 tick, 40 tick, 41 tick, 42 start, 47 over");
        assertThat(piece.length()).isEqualTo(plan.length().plusSeconds(30).plus(Piece.TAIL));
    }

    @Test
    void saysWhatComesAndHowItGoesOn() {
        var told = new Told("Come to all fours.", List.of(new Told.Further(Duration.ofSeconds(9), "Soften.")));
        var piece = new Piece(plan("5+60"), List.of(told), Optional.empty(), VOICE);

        assertThat(heard(piece)).isEqualTo("""
                0 "Pose 0. Come to all fours.", 2 (3), 3 (2), 4 (1), 5 "Breathe.", 14 (Soften.), 35 (Half way.), \
                55 (10 seconds.), 65 "Well done.\"""");
    }

    @Test
    void namesAPoseWhereNoWayHasAndTheOtherSideOfIt() {
        Segment first = PracticeFixture.segment(0, Duration.ZERO, Duration.ofSeconds(8));
        Plan plan = PracticeFixture.plan(
                List.of(of(first, "left", Pulse.NONE), of(first, "right", Pulse.NONE, 1, Duration.ofSeconds(5))));

        assertThat(heard(plan, VOICE)).isEqualTo("""
                0 "Pose 0. Left side. Breathe.", 8 "Change sides. Right side.", 10 (3), 11 (2), 12 (1), 13 "Breathe.", \
                21 "Well done.\"""");
    }

    @Test
    void knowsWhichPoseIsHeldForLonger() {
        var held = practice("2+10 0+5").commanded("start 0; hold-longer 5 30s; pause 20; resume 50");

        assertThat(standing(held, 1)).isEmpty();
        assertThat(standing(held, 2)).contains(new Held(0, Duration.ofSeconds(40)));
        assertThat(standing(held, 3)).as("paused").contains(new Held(0, Duration.ofSeconds(40)));
        assertThat(standing(held, 4)).as("resumed").contains(new Held(0, Duration.ofSeconds(40)));
        assertThat(standing(held, 6)).as("in the next").isEmpty();
    }

    private static Optional<Held> standing(PracticeFixture practice, int number) {
        var person = new Person("maya");
        var session =
                new Session(new UUID(0, 1), 0, person, practice.plan(), PracticeFixture.NOON, practice.commands());
        return Held.in(
                practice.plan(),
                session.stateBehind(number, PracticeFixture.at("1000")).orElseThrow());
    }

    private static Plan plan(String segments) {
        return PracticeFixture.plan(segments);
    }

    private static Segment of(Segment one, String side, Pulse pulse) {
        return of(one, side, pulse, one.index(), one.transition());
    }

    private static Segment of(Segment one, String side, Pulse pulse, int index, Duration way) {
        return new Segment(index, 1, 1, "pose", one.pose(), null, side, null, null, one.hold(), way, one.cue(), pulse);
    }

    private static String heard(Plan plan, Audible audible) {
        return heard(new Piece(plan, List.of(), Optional.empty(), audible));
    }

    private static String heard(Piece piece) {
        return Notes.of(piece).stream().map(NotesTest::told).collect(Collectors.joining(", "));
    }

    private static String told(Note note) {
        String second = new BigDecimal(note.at().toMillis())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
        return second + " "
                + switch (note) {
                    case Note.Rung rung -> rung.sign().name().toLowerCase(Locale.ROOT);
                    case Note.Said said -> said.aside() ? "(" + said.text() + ")" : '"' + said.text() + '"';
                };
    }
}
