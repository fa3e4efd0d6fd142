package dev.sthira.catalog.plan.critic;

import static dev.sthira.catalog.pose.Concern.AFTER_EYE_SURGERY;
import static dev.sthira.catalog.pose.Concern.DISC_AND_SCIATICA;
import static dev.sthira.catalog.pose.Concern.HERNIA;
import static dev.sthira.catalog.pose.Concern.HYPERMOBILITY;
import static dev.sthira.catalog.pose.Concern.LOW_BLOOD_PRESSURE;
import static dev.sthira.catalog.pose.Concern.POSTNATAL;
import static dev.sthira.catalog.pose.Concern.REFLUX;

import java.util.List;

/// What may hurt somebody with a condition that is not a sore place.
final class ConditionRules {
    private static final long A_MINUTE_OR_TWO = 121_000;

    static final List<Rule> ALL = List.of(
            Rule.safety(
                    "no rounding under load on a disc",
                    "back care courses: a bent, loaded spine pushes the disc toward the nerve",
                    Rule.none((lesson, it) ->
                            lesson.has(DISC_AND_SCIATICA) && it.anatomy().fold() >= 2 && !it.isEasier())),
            Rule.safety(
                    "no pressing into a hernia",
                    "surgeons: nothing that strains, stretches or lies on the belly wall",
                    Rule.none((lesson, it) -> lesson.has(HERNIA) && strainsTheBelly(it) && !it.isEasier())),
            Rule.safety(
                    "the head does not hang where the pressure is low",
                    "physicians: what was down must come up, and there one faints",
                    Rule.none((lesson, it) -> lesson.severe(LOW_BLOOD_PRESSURE) && it.is("headlow") && !it.isEasier())),
            Rule.safety(
                    "the stomach is not turned over",
                    "physicians: with reflux the head stays above the stomach",
                    Rule.none((lesson, it) -> lesson.has(REFLUX)
                            && (it.is("invert") || (it.is("headlow") && !it.isEasier()) || it.isFlatOnTheBack()))),
            Rule.safety(
                    "the head stays above the heart after eye surgery",
                    "eye surgeons: no head-down, no straining, nothing on the eye",
                    Rule.none((lesson, it) -> lesson.has(AFTER_EYE_SURGERY)
                            && ((it.is("headlow") && !it.isEasier()) || it.is("facedown")))),
            Rule.of(
                    "nothing is held for minutes late in pregnancy",
                    "prenatal trainings: ligaments are soft, and what hangs in them for long does not come back",
                    5,
                    Rule.none((lesson, it) -> lesson.latePregnancy() && isHeldForMinutes(it))),
            Rule.safety(
                    "loose joints are not hung in",
                    "teachers of the hypermobile: stop before the end and hold it by strength",
                    Rule.none((lesson, it) -> lesson.has(HYPERMOBILITY) && it.is("hang") && !it.isEasier())),
            Rule.safety(
                    "belly and pelvic floor close first after a birth",
                    "postnatal trainings: no plank, no hard core work, nothing upside down, no wide load",
                    Rule.none((lesson, it) -> lesson.has(POSTNATAL)
                            && (strainsTheBelly(it) || it.is("invert") || it.is("wide"))
                            && !it.isEasier())));

    private ConditionRules() {}

    /// Rest and breath apart, and what is held is each side.
    private static boolean isHeldForMinutes(Visit visit) {
        return visit.effort() >= 1
                && !visit.is("breath")
                && !visit.is("sit")
                && visit.segments().stream().anyMatch(segment -> segment.millis() > A_MINUTE_OR_TWO);
    }

    /// Whether the wall of the belly is strained, stretched long or lain on with effort.
    private static boolean strainsTheBelly(Visit visit) {
        var anatomy = visit.anatomy();
        return visit.is("plank")
                || anatomy.back() >= 4
                || (anatomy.effort() >= 3 && (visit.is("core") || visit.is("prone")));
    }
}
