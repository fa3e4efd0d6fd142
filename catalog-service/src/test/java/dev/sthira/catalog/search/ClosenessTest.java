package dev.sthira.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.search.Closeness.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosenessTest {

    @ParameterizedTest
    @CsvSource({
        "vṛkṣāsana, Vrksasana, 1",
        "child's pose, Childs Pose, 1",
        "vrikshasana, Vrksasana, 0.97",
        "ardha candrasana, Ardha Chandrasana, 0.97",
        "hand stand, Handstand, 0.97",
        "warrior ii, Warrior 2, 0.97",
        "triangle, Triangle Pose, 0.97",
    })
    void takesSpellingsOfOneNameForTheSame(String typed, String name, double closeness) {
        assertThat(closeness(typed, name)).isEqualTo(closeness);
    }

    @ParameterizedTest
    @CsvSource({
        "downwrd dog, Downward Dog, Upward Dog",
        "trikonasna, Trikonasana, Parivrtta Trikonasana",
        "plank, Plank Pose, Side Plank",
        "side plank, Side Plank, Plank",
        "twist seated, Seated Twist, Seated Forward Bend",
        "tre, Tree, Thread the Needle"
    })
    void findsTheRightNameCloserThanAnother(String typed, String right, String wrong) {
        assertThat(closeness(typed, right))
                .isGreaterThan(closeness(typed, wrong))
                .isGreaterThan(0.6);
    }

    @Test
    void findsNothingCloseToNothing() {
        assertThat(closeness("", "Tree")).isZero();
        assertThat(closeness("%_\\", "Tree")).isZero();
        assertThat(closeness("qqqq", "Tree")).isZero();
    }

    private static double closeness(String typed, String name) {
        return Closeness.of(Term.of(typed), Term.of(name));
    }
}
