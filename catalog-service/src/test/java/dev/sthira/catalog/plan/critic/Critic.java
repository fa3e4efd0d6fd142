package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a plan by all the rules and says how good it is, and why not better.
final class Critic {
    static final List<Rule> RULES = Stream.of(
                    SafetyRules.ALL,
                    ConditionRules.ALL,
                    BreathRules.ALL,
                    ArcRules.ALL,
                    FlowRules.ALL,
                    FitRules.ALL,
                    CompositionRules.ALL,
                    WordRules.ALL,
                    WayRules.ALL)
            .flatMap(List::stream)
            .toList();
    private static final int MOST_BREACHES = 3;

    private Critic() {}

    /// What she says of one plan.
    ///
    /// @param score   from 0 to 100
    /// @param unsafe  whether somebody may be hurt
    /// @param rested  whether it ends in a rest, where the class has one
    /// @param reasons each begins with the name of its rule
    record Verdict(int score, boolean unsafe, boolean rested, List<String> reasons) {}

    static Verdict of(Plan plan) {
        var lesson = Lesson.of(plan);
        var reasons = new ArrayList<String>();
        int score = 100;
        boolean unsafe = false;
        for (var rule : RULES) {
            var broken = breaches(rule, lesson);
            score -= rule.weight() * Math.min(MOST_BREACHES, broken.size());
            unsafe |= rule.unsafe() && !broken.isEmpty();
            reasons.addAll(broken);
        }
        return new Verdict(Math.max(0, score), unsafe, FitRules.isRested(lesson), reasons);
    }

    private static List<String> breaches(Rule rule, Lesson lesson) {
        var broken = new ArrayList<String>();
        if (rule.when().test(lesson)) {
            rule.check().judge(lesson, words -> broken.add(rule.name() + ": " + words));
        }
        return broken;
    }
}
