package dev.sthira.catalog.plan.critic;

import static dev.sthira.catalog.pose.Concern.DISC_AND_SCIATICA;
import static dev.sthira.catalog.pose.Concern.KNEES;
import static dev.sthira.catalog.pose.Concern.LOWER_BACK;
import static dev.sthira.catalog.pose.Concern.OSTEOPOROSIS;
import static dev.sthira.catalog.pose.Concern.PREGNANCY_THIRD_TRIMESTER;

import dev.sthira.catalog.plan.Crossing;
import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.plan.Wishes;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How one gets from pose to pose.
final class WayRules {
    private static final double WORDS_A_SECOND = 3.5;
    private static final Pattern DOWN_ON_THE_BELLY =
            Pattern.compile("(?i)\\blie (down )?on your (front|belly|tummy)\\b|\\b(on)?to (your|the) belly\\b"
                    + "|\\bonto your front\\b|belly and chest to the mat");
    private static final Pattern ROLLING = Pattern.compile("(?i)\\broll (up to standing|up slowly|down onto)\\b");
    private static final Pattern DEEP_SQUAT = Pattern.compile("(?i)\\b(sink into|bend the knees to|to|in) a squat\\b");
    private static final Pattern FLAT_ON_THE_BACK = Pattern.compile("(?i)\\broll onto your back\\.");

    static final List<Rule> ALL = List.of(
            Rule.safety(
                    "the way is as kind as the pose",
                    "every training: people get hurt between the poses",
                    WayRules::whatTheBodyForbids),
            Rule.safety(
                    "the belly is not gone down on",
                    "prenatal trainings: over the side, never over the front",
                    told(lesson -> lesson.latePregnancy(), DOWN_ON_THE_BELLY)),
            Rule.safety(
                    "nobody late in pregnancy is rolled onto the back",
                    "prenatal trainings: lean back from sitting, or stay on the side",
                    told(lesson -> lesson.has(PREGNANCY_THIRD_TRIMESTER), FLAT_ON_THE_BACK)),
            Rule.safety(
                    "no rolling of a spine that must not round",
                    "back care courses: up and down with a long back, a hand on the thigh",
                    told(
                            lesson -> lesson.has(OSTEOPOROSIS)
                                    || lesson.has(DISC_AND_SCIATICA)
                                    || lesson.severe(LOWER_BACK),
                            ROLLING)),
            Rule.safety(
                    "no squat on severe knees",
                    "knee care: to a chair, or down by another way",
                    told(lesson -> lesson.severe(KNEES), DEEP_SQUAT)),
            Rule.of(
                    "a way has time for its words",
                    "voice: who hurries through three sentences is not heard",
                    4,
                    WayRules::wordsHaveTheirTime),
            Rule.of(
                    "a flow goes straight on",
                    "vinyasa: each movement begins where the last one ended",
                    6,
                    WayRules::flowsGoStraightOn));

    private WayRules() {}

    private static void whatTheBodyForbids(Lesson lesson, Consumer<String> objection) {
        for (var segment : lesson.plan().segments()) {
            for (var crossing : segment.through()) {
                lesson.wishes().body().concerns().keySet().stream()
                        .filter(concern -> forbids(crossing, concern))
                        .forEach(concern -> objection.accept("%s to %s for %s"
                                .formatted(crossing.way().slug(), segment.pose().slug(), concern)));
            }
        }
    }

    private static boolean forbids(Crossing crossing, Concern concern) {
        return crossing.way()
                .cautions(crossing.form())
                .filter(caution -> caution.isFor(concern))
                .anyMatch(caution -> caution.kind() == Caution.Kind.AVOID
                        || (caution.kind() == Caution.Kind.MODIFY
                                && (crossing.form() == null
                                        || !crossing.form().slug().equals(caution.variation()))));
    }

    /// That nobody of these is told so on any way.
    private static Rule.Check told(Predicate<Lesson> whom, Pattern what) {
        return (lesson, objection) -> {
            if (whom.test(lesson)) {
                lesson.plan().segments().stream()
                        .map(Segment::transitionCue)
                        .filter(words -> what.matcher(words).find())
                        .forEach(objection);
            }
        };
    }

    private static void wordsHaveTheirTime(Lesson lesson, Consumer<String> objection) {
        double most = lesson.wishes().pace() == Wishes.Pace.BRISK ? WORDS_A_SECOND * 4 / 3 : WORDS_A_SECOND;
        for (var segment : lesson.plan().segments()) {
            var seconds = segment.transitionMillis() / 1000.0;
            if (seconds > 0 && segment.transitionCue().split(" ").length > most * seconds + 0.01) {
                objection.accept("%.1f s for: %s".formatted(seconds, segment.transitionCue()));
            }
        }
    }

    /// One does not leave a flow to come back to it: no two ways that undo each other, and none of many.
    private static void flowsGoStraightOn(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.visits()) {
            var through = visit.segments().getFirst().through();
            if (visit.flow() && undoesItself(through)) {
                objection.accept("to " + visit.named());
            }
        }
    }

    private static boolean undoesItself(List<Crossing> through) {
        return IntStream.range(0, through.size())
                .anyMatch(i -> through.subList(i, through.size()).stream()
                        .anyMatch(later -> later.way().position().end()
                                == through.get(i).way().position().start()));
    }
}
