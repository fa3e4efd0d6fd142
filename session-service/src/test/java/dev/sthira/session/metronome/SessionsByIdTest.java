package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.session.session.PracticeFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsByIdTest {
    private static final Score SCORE = new Score(PracticeFixture.plan("0+10"), _ -> {});

    private final SessionsById sessions = new SessionsById();

    /// Ids that differ in few bits crowd in one place.
    @ParameterizedTest
    @ValueSource(ints = {4, 12, 60})
    void keepsWhatAMapWouldKeep(int bits) {
        var random = new SplittableRandom(bits);
        Map<UUID, LiveSession> expected = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            var id = new UUID(7, random.nextLong(1L << bits));
            ids.add(id);
            LiveSession known = expected.get(id);
            if (random.nextInt(3) == 0) {
                var session = known == null ? session(id) : known;
                assertThat(sessions.remove(session)).isEqualTo(expected.remove(id) != null);
            } else if (known == null) {
                expected.put(id, session(id));
                sessions.put(expected.get(id));
            } else {
                sessions.put(known);
            }
        }

        assertThat(sessions.size()).isEqualTo(expected.size());
        assertThat(ids).allSatisfy(id -> assertThat(sessions.get(id)).isSameAs(expected.get(id)));
    }

    private static LiveSession session(UUID id) {
        return new LiveSession(id, new Person("maya"), SCORE, PracticeFixture.NOON);
    }
}
