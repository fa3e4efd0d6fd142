package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What is asked of a class that nobody taught before.
final class CompositionRules {
    private static final int BRIEF_MINUTES = 10;
    private static final long THREE_MINUTES = 180_000;
    private static final Set<String> COUNTERS = Set.of("childs-pose", "knees-to-chest");
    private static final Set<Position> UP =
            Set.of(Position.STANDING, Position.STANDING_FOLDED, Position.STANDING_WITH_CHAIR, Position.SQUATTING);
    private static final Set<Intent> QUIET = Set.of(Intent.SLEEP, Intent.RESTORE);

    static final List<Rule> ALL = List.of(
            composed("load rises and falls once", "sequencing: one hill, no saw", 8, CompositionRules::oneHill),
            composed(
                    "one counter for a group",
                    "sequencing: balance a family, not each of its members",
                    5,
                    CompositionRules::countersKeepApart),
            Rule.of("no pose fills gaps", "variety: three times is enough", 6, CompositionRules::noneTooOften),
            composed(
                    "a pose in two minutes",
                    "pacing: longer classes hold longer, they do not hurry through more",
                    6,
                    CompositionRules::pace),
            composed(
                    "up and down but twice",
                    "pacing: standing in one stretch, the floor in one stretch",
                    6,
                    CompositionRules::upAndDown),
            composed("the intent is kept", "a class does what its name says", 10, CompositionRules::intent),
            composed(
                            "a strengthen class is at least half strength",
                            "strength training: who comes for strength works for half of the time, sitting and lying"
                                    + " apart",
                            10,
                            CompositionRules::isHalfStrength)
                    .only(lesson -> lesson.composed() && lesson.intent() == Intent.STRENGTHEN),
            composed(
                            "a stretch class is at least half stretch",
                            "stretching: circles and breath warm up, they do not lengthen",
                            10,
                            CompositionRules::isHalfStretch)
                    .only(lesson -> lesson.composed() && lesson.intent() == Intent.STRETCH),
            composed("something happens", "a class of one pose is none", 8, (lesson, objection) -> {
                if (lesson.minutes() >= 10
                        && lesson.work().stream().map(Visit::slug).distinct().count() < 3) {
                    objection.accept("%d poses".formatted(lesson.work().size()));
                }
            }));

    private CompositionRules() {}

    private static Rule composed(String name, String source, int weight, Rule.Check check) {
        return Rule.of(name, source, weight, check).only(Lesson::composed);
    }

    /// Three of the efforts in a row are smoothed; a valley of more than one between two hills is one too many.
    private static void oneHill(Lesson lesson, Consumer<String> objection) {
        var work = lesson.work().stream().filter(it -> !it.flow()).toList();
        double highest = 0;
        double lowest = 9;
        for (int i = 2; i < work.size(); i++) {
            double load = (work.get(i - 2).effort()
                            + work.get(i - 1).effort()
                            + work.get(i).effort())
                    / 3.0;
            if (load > highest && lowest == 9) {
                highest = load;
            } else if (load < highest - 1) {
                lowest = Math.min(lowest, load);
            }
            if (lowest < 9 && load > lowest + 1.1) {
                objection.accept("again at " + work.get(i).named());
                return;
            }
        }
    }

    private static void countersKeepApart(Lesson lesson, Consumer<String> objection) {
        var last = new HashMap<String, Long>();
        for (var visit : lesson.work()) {
            var before = COUNTERS.contains(visit.slug()) ? last.put(visit.slug(), visit.end()) : null;
            if (before != null && visit.start() + visit.way() - before < THREE_MINUTES) {
                objection.accept(visit.named());
            }
        }
    }

    private static void noneTooOften(Lesson lesson, Consumer<String> objection) {
        var times = new HashMap<String, Integer>();
        lesson.visits().stream()
                .filter(it -> !it.flow() && !isInAVinyasa(lesson, it))
                .forEach(it -> times.merge(it.slug(), 1, Integer::sum));
        times.forEach((pose, count) -> {
            if (count > 3) {
                objection.accept(pose + " " + count + " times");
            }
        });
    }

    /// Whether it is a movement of a vinyasa that is written out, or what that leads to.
    private static boolean isInAVinyasa(Lesson lesson, Visit visit) {
        return isOfABreath(lesson, visit)
                || lesson.before(visit).reversed().stream().limit(1).anyMatch(before -> isOfABreath(lesson, before));
    }

    private static boolean isOfABreath(Lesson lesson, Visit visit) {
        return visit.millis() <= lesson.wishes().breathMillis();
    }

    private static void pace(Lesson lesson, Consumer<String> objection) {
        long poses = lesson.work().stream().filter(it -> !it.flow()).count();
        if (poses > 4 + lesson.minutes() * 0.75 || poses < lesson.minutes() / 6) {
            objection.accept("%d poses in %.0f minutes".formatted(poses, lesson.minutes()));
        }
    }

    private static void upAndDown(Lesson lesson, Consumer<String> objection) {
        int most = lesson.has(Concern.PREGNANCY_THIRD_TRIMESTER) ? 1 : 2;
        int changes = 0;
        var visits = lesson.visits().stream().filter(it -> !it.flow()).toList();
        for (int i = 1; i < visits.size(); i++) {
            if (isUp(visits.get(i - 1)) != isUp(visits.get(i))) {
                changes++;
            }
        }
        if (changes > most) {
            objection.accept(changes + " times");
        }
    }

    private static boolean isUp(Visit visit) {
        return UP.contains(visit.position());
    }

    private static void intent(Lesson lesson, Consumer<String> objection) {
        if (lesson.intent() == Intent.ENERGISE && percent(lesson, it -> it.effort() >= 2 || isActive(it)) < 50) {
            objection.accept("little of it wakes");
        }
        if (QUIET.contains(lesson.intent())) {
            lesson.work().stream()
                    .filter(it -> it.effort() >= 2 || it.is("core"))
                    .filter(it -> !lesson.wishes().always().contains(it.slug()))
                    .forEach(it -> objection.accept(it.named()));
        }
    }

    private static boolean isActive(Visit visit) {
        return visit.effort() >= 1 && !visit.pose().areas().strengthens().isEmpty();
    }

    /// A few minutes are half coming in and going out, and a body that bears no more is told so.
    private static void isHalfStrength(Lesson lesson, Consumer<String> objection) {
        int percent = percent(lesson, CompositionRules::strengthens);
        boolean said = lesson.wishes().minutes() < BRIEF_MINUTES
                || lesson.plan().explanations().stream()
                        .anyMatch(it -> it.kind() == Choice.COMPOSED && it.because() == Cause.BODY);
        if (percent < 50 && !said) {
            objection.accept("%d %% of it strengthens".formatted(percent));
        }
    }

    /// Muscles work against a load, in an easier form too; in a fold or at the end of a joint they lengthen.
    private static boolean strengthens(Visit visit) {
        boolean lengthens = visit.anatomy().fold() >= 2 || visit.is("hip") || visit.is("hang");
        return visit.is("strong")
                || (visit.anatomy().effort() >= 2
                        && !lengthens
                        && !visit.pose().areas().strengthens().isEmpty());
    }

    private static void isHalfStretch(Lesson lesson, Consumer<String> objection) {
        int percent = percent(lesson, CompositionRules::stretches);
        if (percent < 50) {
            objection.accept("%d %% of it stretches".formatted(percent));
        }
    }

    private static boolean stretches(Visit visit) {
        return !visit.is("circles")
                && !visit.is("breath")
                && !visit.pose().areas().stretches().isEmpty();
    }

    private static int percent(Lesson lesson, Predicate<Visit> which) {
        var work = lesson.work();
        long all = work.stream().mapToLong(Visit::millis).sum();
        long some = work.stream().filter(which).mapToLong(Visit::millis).sum();
        return all == 0 ? 100 : (int) (100 * some / all);
    }
}
