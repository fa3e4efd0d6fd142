package dev.sthira.catalog.plan.critic;

import static dev.sthira.catalog.pose.Concern.AFTER_EYE_SURGERY;
import static dev.sthira.catalog.pose.Concern.GLAUCOMA;
import static dev.sthira.catalog.pose.Concern.HEART;
import static dev.sthira.catalog.pose.Concern.HIGH_BLOOD_PRESSURE;
import static dev.sthira.catalog.pose.Concern.KNEES;
import static dev.sthira.catalog.pose.Concern.LOWER_BACK;
import static dev.sthira.catalog.pose.Concern.NECK;
import static dev.sthira.catalog.pose.Concern.OSTEOPOROSIS;
import static dev.sthira.catalog.pose.Concern.SHOULDERS;
import static dev.sthira.catalog.pose.Concern.UPPER_BACK;
import static dev.sthira.catalog.pose.Concern.VERTIGO;
import static dev.sthira.catalog.pose.Concern.WRISTS;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.PropItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What may hurt somebody.
final class SafetyRules {
    private static final Set<Position> ON_HANDS = Set.of(Position.HANDS_AND_KNEES, Position.HANDS_AND_FEET);

    private static final Set<Position> KNEELING = Set.of(
            Position.HANDS_AND_KNEES,
            Position.FOREARMS_AND_KNEES,
            Position.FOLDED_ON_KNEES,
            Position.HALF_KNEELING,
            Position.KNEELING,
            Position.KNEELING_UPRIGHT);
    private static final Pattern ON_KNEES = Pattern.compile("knees?-down|-and-knees?$|^kneeling|^table-");
    private static final Pattern PROPPED = Pattern.compile("prop|raised|sloping|side|supported|higher");
    private static final Set<String> LOW = Set.of("childs-pose", "thread-the-needle", "supported-bridge");
    private static final long A_BREATH = 1_000;
    private static final long A_MINUTE = 60_000;
    private static final long THREE_MINUTES = 180_000;

    /// Words and what they mean: so many breaths, or milliseconds.
    private static final Map<Pattern, Long> BRIEF = Map.of(
            Pattern.compile("only a few minutes"),
            THREE_MINUTES,
            Pattern.compile(
                    "briefly|short while|short time|(keep it|hold|stay|and) short\\b|not stay long|a minute at"),
            A_MINUTE,
            Pattern.compile("only a few breaths|few breaths only|after a few breaths"),
            5L,
            Pattern.compile("after (two|three) breaths|two or three breaths|arm soon"),
            3L,
            Pattern.compile("two breaths only|^Stay for a breath or two"),
            2L);

    static final List<Rule> ALL = List.of(
            Rule.safety(
                    "the body's no is kept",
                    "every training: a contraindication is no suggestion",
                    SafetyRules::whatTheBodyForbids),
            Rule.safety(
                    "no deep back-bend for a severe back",
                    "back care courses: nothing beyond a lift of the muscles' own while it hurts badly",
                    Rule.none((lesson, it) -> lesson.severe(LOWER_BACK, UPPER_BACK)
                            && it.anatomy().back() >= 2
                            && it.effort() >= 3
                            && !it.elsewhere())),
            Rule.safety(
                    "no long lever for a severe lower back",
                    "back care courses: plank and dolphin hang the spine between hands and feet",
                    Rule.none((lesson, it) -> lesson.severe(LOWER_BACK) && it.is("plank") && !it.isEasier())),
            Rule.safety(
                    "no weight on severe wrists",
                    "wrist care: forearms, the wall or the chair instead",
                    Rule.none((lesson, it) ->
                            lesson.severe(WRISTS) && it.is("hands") && ON_HANDS.contains(it.position()))),
            Rule.safety(
                    "no weight on severe knees",
                    "knee care: nobody kneels on a knee that hurts badly, padded or not",
                    Rule.none((lesson, it) -> lesson.severe(KNEES) && isOnTheKnees(it))),
            Rule.safety(
                    "no deep bend of severe knees",
                    "knee care: padded, raised, or another pose",
                    Rule.none((lesson, it) -> lesson.severe(KNEES) && it.is("knee") && !it.isEasier())),
            Rule.safety(
                    "no load on a severe neck",
                    "shoulderstand workshops: never with a neck that hurts",
                    Rule.none((lesson, it) -> lesson.severe(NECK) && it.is("neck") && !it.isEasier())),
            Rule.safety(
                    "no weight on severe shoulders",
                    "shoulder care: arm balances and side plank last of all",
                    Rule.none((lesson, it) -> lesson.severe(SHOULDERS) && isOnTheShoulders(it))),
            Rule.safety(
                    "nothing upside down under pressure",
                    "physicians: the eyes and the vessels mind it most",
                    Rule.none((lesson, it) -> pressed(lesson) && it.is("invert"))),
            Rule.safety(
                    "no straining balance under pressure",
                    "physicians: arm balances hold the breath",
                    Rule.none((lesson, it) -> pressed(lesson) && it.is("hands") && it.effort() >= 5)),
            Rule.safety(
                    "the belly is not lain on",
                    "prenatal trainings: nothing prone, no closed twist, no plank",
                    Rule.none((lesson, it) -> lesson.pregnant()
                            && ((it.is("prone")
                                            && (lesson.latePregnancy()
                                                    || it.anatomy().effort() >= 3))
                                    || it.is("closed"))
                            && !it.isEasier())),
            Rule.safety(
                    "no flat back late in pregnancy",
                    "prenatal trainings: on the left side or propped, from the second trimester",
                    Rule.none((lesson, it) -> lesson.latePregnancy() && it.isFlatOnTheBack())),
            Rule.safety(
                    "no free balance with severe vertigo",
                    "courses for the elderly: a wall, a chair, or both feet",
                    Rule.none((lesson, it) -> lesson.severe(VERTIGO) && it.is("balance") && !it.isEasier())),
            Rule.safety(
                    "no deep fold of brittle bones",
                    "osteoporosis courses: hinge at the hips, never round under load",
                    Rule.none((lesson, it) ->
                            lesson.has(OSTEOPOROSIS) && it.anatomy().fold() >= 3 && !it.isEasier())),
            Rule.safety(
                    "what is severe is not brought to a peak",
                    "every training: where it hurts badly nothing hard is asked",
                    Rule.none(SafetyRules::peaksWhereItHurts)),
            Rule.safety(
                    "what should be brief is brief",
                    "every training: who says briefly does not mean ten minutes",
                    SafetyRules::whatShouldBeBrief),
            Rule.safety(
                    "the head is low for a minute at most under pressure",
                    "physicians: with glaucoma, and after eye surgery, not low at all or but briefly",
                    Rule.none((lesson, it) -> pressed(lesson) && isLow(it) && longest(it) > A_MINUTE)),
            Rule.safety(
                    "nobody lies flat for long from the second trimester",
                    "prenatal trainings: a few minutes on the back, and then the side",
                    Rule.none((lesson, it) -> lesson.latePregnancy() && liesFlat(it) && longest(it) > THREE_MINUTES)),
            Rule.safety("no cold peak", "sequencing: a peak is the sum of what came before", SafetyRules::coldPeaks),
            Rule.safety(
                    "what must carry is there",
                    "a chair class without a chair is none",
                    Rule.none((lesson, it) -> lacks(lesson, PropItem.CHAIR) && isOnAChair(it))));

    private SafetyRules() {}

    /// Whether one kneels in it: by where it ends, or by what its form is called.
    private static boolean isOnTheKnees(Visit visit) {
        var form = visit.form() == null ? "" : visit.form().slug();
        boolean kneels = KNEELING.contains(visit.pose().position(visit.form()).end()) && !visit.is("invert");
        return ON_KNEES.matcher(form).find() || (kneels && !form.endsWith("knee-lifted"));
    }

    private static boolean isOnTheShoulders(Visit visit) {
        var end = visit.pose().position(visit.form()).end();
        boolean works = (visit.is("hands") || visit.is("plank")) && visit.effort() >= 2 && !isAtAWall(visit);
        return works || end == Position.HANDS_AND_FEET || visit.slug().equals("thread-the-needle");
    }

    private static boolean isAtAWall(Visit visit) {
        var at = visit.position();
        return visit.elsewhere() && (at == Position.STANDING || at == Position.STANDING_WITH_CHAIR);
    }

    private static boolean isLow(Visit visit) {
        return LOW.contains(visit.slug()) || (visit.is("headlow") && !visit.isEasier());
    }

    private static boolean liesFlat(Visit visit) {
        var form = visit.form() == null ? "" : visit.form().slug();
        return visit.position() == Position.SUPINE && !PROPPED.matcher(form).find();
    }

    private static long longest(Visit visit) {
        return visit.segments().stream().mapToLong(Segment::millis).max().orElse(0);
    }

    private static void whatShouldBeBrief(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.visits()) {
            visit.pose()
                    .cautions(visit.form())
                    .filter(caution ->
                            lesson.wishes().body().concerns().keySet().stream().anyMatch(caution::isFor))
                    .filter(caution -> longest(visit)
                            > Math.max(
                                    brief(caution.text(), lesson),
                                    lesson.wishes().breathMillis()))
                    .forEach(caution -> objection.accept(
                            "%s %d s: %s".formatted(visit.named(), longest(visit) / 1000, caution.text())));
        }
    }

    /// How long the words of a caution let somebody stay, as she understands them.
    private static long brief(String text, Lesson lesson) {
        long breath = lesson.wishes().breathMillis();
        return BRIEF.entrySet().stream()
                .filter(it -> it.getKey().matcher(text).find())
                .mapToLong(it -> it.getValue() < A_BREATH ? it.getValue() * breath : it.getValue())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static boolean pressed(Lesson lesson) {
        return lesson.has(GLAUCOMA)
                || lesson.has(HEART)
                || lesson.has(AFTER_EYE_SURGERY)
                || (lesson.has(HIGH_BLOOD_PRESSURE) && lesson.severity(HIGH_BLOOD_PRESSURE) != Severity.MILD);
    }

    private static void whatTheBodyForbids(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.visits()) {
            lesson.wishes().body().concerns().keySet().stream()
                    .filter(concern -> forbids(visit, concern))
                    .forEach(concern -> objection.accept(visit.named() + " for " + concern));
        }
    }

    private static boolean forbids(Visit visit, Concern concern) {
        return visit.pose()
                .cautions(visit.form())
                .filter(caution -> caution.isFor(concern))
                .anyMatch(caution -> caution.kind() == Caution.Kind.AVOID
                        || (caution.kind() == Caution.Kind.MODIFY
                                && (visit.form() == null || !visit.form().slug().equals(caution.variation()))));
    }

    private static boolean peaksWhereItHurts(Lesson lesson, Visit visit) {
        return visit.effort() >= 4
                && lesson.wishes().body().concerns().entrySet().stream()
                        .filter(it -> it.getValue() == Severity.SEVERE)
                        .anyMatch(it ->
                                visit.pose().cautions(visit.form()).anyMatch(caution -> caution.isFor(it.getKey())));
    }

    private static void coldPeaks(Lesson lesson, Consumer<String> objection) {
        for (var visit : lesson.visits()) {
            if (visit.effort() >= 4 && !isPrepared(lesson, visit)) {
                objection.accept(visit.named());
            }
        }
    }

    private static boolean isPrepared(Lesson lesson, Visit peak) {
        Predicate<Visit> prepares = peak.anatomy().back() >= 3
                ? it -> it.anatomy().back() >= 1 && it.effort() < peak.effort()
                        || it.slug().equals(peak.slug()) && it.effort() < peak.effort()
                : peak.is("invert")
                        ? it -> it.is("plank")
                                || it.is("headlow")
                                || it.is("invert")
                                || it.anatomy().back() == 2
                        : peak.is("hands") ? it -> it.is("hands") : it -> it.effort() >= 2;
        return lesson.before(peak).stream().anyMatch(prepares);
    }

    private static boolean lacks(Lesson lesson, PropItem thing) {
        return lesson.wishes().props() != null && !lesson.wishes().props().contains(thing) && !lesson.staysOnTheChair();
    }

    private static boolean isOnAChair(Visit visit) {
        return visit.position() == Position.SEATED_ON_CHAIR;
    }
}
