package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// How breath is led.
final class BreathRules {
    private static final int MOST_SHARE = 5;
    private static final Set<String> DELICATE = Set.of("HIGH_BLOOD_PRESSURE", "GLAUCOMA", "HEART", "AFTER_EYE_SURGERY");

    static final List<Rule> ALL = List.of(
            Rule.safety(
                    "no breath is held under pressure",
                    "physicians and prenatal trainings: retention is for the practised, and never in a pregnancy",
                    (lesson, objection) -> {
                        if (isDelicate(lesson) || lesson.wishes().level() == Level.BEGINNER) {
                            some(lesson, BreathRules::holds, objection);
                        }
                    }),
            Rule.safety(
                    "no quick breath under pressure",
                    "every training: no skull-shining and no bellows with high pressure or a child in the belly",
                    (lesson, objection) -> {
                        if (isDelicate(lesson)) {
                            some(lesson, visit -> visit.is("quick"), objection);
                        }
                    }),
            Rule.of(
                            "nothing quick before sleep",
                            "evening classes: the breath out is long, and nothing is pumped",
                            15,
                            (lesson, objection) -> some(lesson, visit -> visit.is("quick"), objection))
                    .only(lesson -> lesson.intent() == Intent.SLEEP),
            Rule.of(
                            "breath leaves time to move",
                            "a class of movement may begin or end in breath, no more",
                            6,
                            BreathRules::leavesTimeToMove)
                    .only(Lesson::composed));

    private BreathRules() {}

    private interface Kind {
        boolean is(Visit visit);
    }

    private static void some(Lesson lesson, Kind kind, Consumer<String> objection) {
        lesson.visits().stream().filter(kind::is).map(Visit::named).forEach(objection);
    }

    private static boolean isDelicate(Lesson lesson) {
        return lesson.pregnant()
                || lesson.wishes().body().concerns().keySet().stream()
                        .anyMatch(concern -> DELICATE.contains(concern.name()));
    }

    private static boolean holds(Visit visit) {
        return visit.segments().stream()
                .map(Segment::pulse)
                .anyMatch(pulse -> pulse.counts() != null && pulse.counts().holds());
    }

    private static void leavesTimeToMove(Lesson lesson, Consumer<String> objection) {
        long breath = lesson.visits().stream()
                .filter(visit -> visit.is("breath") && !lesson.wishes().always().contains(visit.slug()))
                .mapToLong(Visit::millis)
                .sum();
        if (breath * MOST_SHARE > lesson.millis()) {
            objection.accept("%d s of breath".formatted(breath / 1000));
        }
    }
}
