package dev.sthira.session.session;

import static dev.sthira.session.session.PracticeFixture.NOON;
import static dev.sthira.session.session.PracticeFixture.at;
import static dev.sthira.session.session.PracticeFixture.practice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelatedTest {

    /// Poses from 2 to 12 and from 17 to 117; all commands come in at 60 and were given before.
    @ParameterizedTest(name = "{1} of {2} after \"{0}\" is {3}")
    @CsvSource(delimiter = '|', nullValues = "done", textBlock = """
            start 0                    | pause       | 10 | done
            start 0                    | end         | 10 | done
            start 0                    | skip        | 10 | MOVED_ON
            start 0                    | skip        | 17 | done
            start 0                    | skip        | 30 | done
            start 0                    | move-on     | 16 | MOVED_ON
            start 0                    | back        | 30 | done
            start 0                    | repeat      | 11 | MOVED_ON
            start 0                    | jump        | 11 | MOVED_ON
            start 0                    | hold-longer | 30 | done
            start 0; pause 5           | resume      | 20 | done
            start 0; pause 5; resume 9 | pause       | 7  | OVERTAKEN
            start 0; pause 5; resume 9 | end         | 8  | OVERTAKEN
            start 0; pause 5; resume 9 | pause       | 9  | done
            start 0; skip 59           | skip        | 58 | done
            ''                         | start       | 10 | TOO_LATE
            ''                         | start       | 58 | done
            ''                         | schedule    | 10 | done
            """)
    void isDoneWhereItMeansTheSameNow(String log, String kind, String given, Belated.Because because) {
        Session session = session(log);
        Instant others = session.commands().isEmpty()
                ? NOON
                : session.commands().getLast().at();

        assertThat(Belated.because(session, others, command(kind), at(given), at("60")))
                .isEqualTo(Optional.ofNullable(because));
    }

    @Test
    void takesEffectThenWhereThatIsNotSealed() {
        assertThat(Belated.effective(at("10"), at("5"), at("12"))).isEqualTo(at("10"));
        assertThat(Belated.effective(at("3"), at("5"), at("12"))).isEqualTo(at("5"));
        assertThat(Belated.effective(at("13"), at("5"), at("12"))).isEqualTo(at("12"));
        assertThat(Belated.effective(at("13"), at("14"), at("12"))).isEqualTo(at("14"));
    }

    @ParameterizedTest
    @CsvSource({"100, true", "98, true", "97.9, false", "202, true", "202.1, false", "86500, false", "-86400, false"})
    void wasGivenWhileTheSessionWasThereAndNotInTheFuture(String given, boolean within) {
        assertThat(Belated.isWithinReach(at(given), at("100"), at("200"))).isEqualTo(within);
    }

    @Test
    void reachesBackADay() {
        assertThat(Belated.isWithinReach(at("13600"), NOON, at("100000"))).isTrue();
        assertThat(Belated.isWithinReach(at("13599"), NOON, at("100000"))).isFalse();
    }

    private static Session session(String log) {
        var fixture = practice("2+10 5+100").commanded(log);
        return new Session(new UUID(1, 2), 0, new Person("maya"), fixture.plan(), NOON, fixture.commands());
    }

    private static Command command(String kind) {
        String argument = switch (kind) {
            case "pause" -> "PT1H";
            case "jump" -> "0";
            case "hold-longer" -> "PT30S";
            case "schedule" -> "2026-11-22T13:00:00Z";
            default -> null;
        };
        return Commanded.of(1, kind, argument, NOON).command();
    }
}
