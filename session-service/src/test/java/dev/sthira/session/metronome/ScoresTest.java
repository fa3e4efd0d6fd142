package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.Pen;
import dev.sthira.session.session.PracticeFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final UUID SESSION = UUID.randomUUID();
    private static final Person MAYA = new Person("maya");
    private static final int ROOM = 20_000;

    private final Scores scores = new Scores(ROOM);
    private final Pen pen = new Pen();

    @Test
    void sharesOneScoreAmongAllSessionsOfAPlan() {
        assertThat(scores.of(plan(1))).isSameAs(scores.of(plan(1))).isNotSameAs(scores.of(plan(2)));
    }

    @Test
    void preparesWhatManyAskFor() {
        Score score = scores.of(plan(1));

        write(score, 900);
        assertThat(scores.kept()).isZero();

        write(score, 900);
        assertThat(scores.kept()).isPositive();
    }

    @Test
    void keepsNoMorePreparedThanHasRoomAndStillWritesTheSame() {
        List<Score> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Score score = scores.of(plan(i));
            all.add(score);
            write(score, 2_000);
        }

        assertThat(scores.kept()).isBetween(ROOM / 3L, (long) ROOM);
        all.forEach(score -> write(score, 1));
    }

    private void write(Score score, int times) {
        for (int i = 0; i < times; i++) {
            var event = new Event.PoseStarted(i, PracticeFixture.NOON, 0, 1, PracticeFixture.at("10"));
            byte[] written = score.value(pen, SESSION, MAYA, event);
            if (i % 500 == 0) {
                assertThat(written).isEqualTo(EventFormat.value(SESSION, MAYA, score.plan(), event));
            }
        }
    }

    private static Plan plan(int id) {
        Plan plan = PracticeFixture.plan("0+10 2+3");
        return Plan.of("plan-" + id, plan.language(), plan.sequence(), plan.level(), plan.segments());
    }
}
