package dev.sthira.catalog.plan.critic;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One thing that teachers agree on.
///
/// @param source where it is taught, in our words
/// @param weight what one breach costs of a hundred points
/// @param unsafe whether a breach may hurt somebody
/// @param when   the classes it speaks of
record Rule(String name, String source, int weight, boolean unsafe, Predicate<Lesson> when, Check check) {

    /// Says what in a lesson is not as it should be.
    interface Check {
        void judge(Lesson lesson, Consumer<String> objection);
    }

    static Rule safety(String name, String source, Check check) {
        return new Rule(name, source, 40, true, _ -> true, check);
    }

    static Rule of(String name, String source, int weight, Check check) {
        return new Rule(name, source, weight, false, _ -> true, check);
    }

    /// That no visit is wrong in this way.
    static Check none(BiPredicate<Lesson, Visit> wrong) {
        return (lesson, objection) -> lesson.visits().stream()
                .filter(visit -> wrong.test(lesson, visit))
                .map(Visit::named)
                .forEach(objection);
    }

    Rule only(Predicate<Lesson> lessons) {
        return new Rule(name, source, weight, unsafe, lessons, check);
    }
}
