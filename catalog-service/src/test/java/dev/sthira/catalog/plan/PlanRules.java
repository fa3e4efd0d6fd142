package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.AnyWishes.Asked;
import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Segment.Side;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Prop;
import dev.sthira.catalog.pose.Prop.Need;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// What must hold for every plan, told from the plan and the catalog alone, by none of the planner's own means.
final class PlanRules {
    private static final Map<Position, Map<Position, Integer>> SECONDS = floydWarshall();

    private final Asked asked;
    private final Plan plan;
    private final List<Segment> segments;
    private final List<String> broken = new ArrayList<>();

    private PlanRules(Asked asked, Plan plan) {
        this.asked = asked;
        this.plan = plan;
        this.segments = plan.segments();
    }

    /// The rules that a plan breaks, in words; none for a good one.
    static List<String> brokenBy(Plan plan, Asked asked) {
        var rules = new PlanRules(asked, plan);
        rules.lengths();
        rules.breathsAreWhole();
        rules.sidesAreEqual();
        rules.nothingUnwanted();
        rules.nothingTheBodyForbids();
        rules.nothingWithoutItsProps();
        rules.whatIsBriefStaysBrief();
        rules.careIsSaid();
        rules.whatIsMissingIsSaid();
        rules.whatIsWantedIsThere();
        rules.theWarmUpComesFirst();
        rules.nobodyJumps();
        rules.counterPosesStay();
        WayRules.check(asked, plan, rules.broken);
        new LengthRules(asked, plan, rules.broken).check();
        return rules.broken;
    }

    private void rule(boolean holds, String words, Object... arguments) {
        if (!holds) {
            broken.add(words.formatted(arguments));
        }
    }

    private void lengths() {
        var length = plan.length();
        rule(length.shortest() <= length.usual() && length.usual() <= length.longest(), "lengths rise: %s", length);
        rule(
                length.shortest() <= length.planned() && length.planned() <= length.longest(),
                "what is planned lies between shortest and longest: %s",
                length);
        rule(
                length.planned()
                        == segments.stream().mapToLong(Segment::totalMillis).sum(),
                "the segments add up to what is planned");
        rule(
                asked.wishes().minutes() != null || length.planned() == length.usual(),
                "without minutes it is the usual length");
        rule(segments.stream().allMatch(segment -> segment.millis() > 0), "every hold lasts");
    }

    private void breathsAreWhole() {
        for (var segment : segments) {
            if (segment.breaths() != null) {
                rule(
                        segment.millis() == segment.breaths() * asked.wishes().breathMillis(),
                        "%s ends on a whole breath",
                        segment.pose().slug());
            }
        }
    }

    private void sidesAreEqual() {
        var balance = new HashMap<String, Long>();
        for (var segment : segments) {
            var sign = segment.side() == Side.RIGHT ? 1 : segment.side() == Side.LEFT ? -1 : 0;
            var form = segment.variation() == null ? "" : segment.variation().slug();
            balance.merge(
                    segment.block() + " " + segment.pose().slug() + " " + form, sign * segment.millis(), Long::sum);
        }
        balance.forEach((pose, millis) -> rule(millis == 0, "both sides of %s are equal", pose));
    }

    private void nothingUnwanted() {
        for (var segment : segments) {
            rule(
                    asked.wishes().never().stream().noneMatch(segment.pose()::includes),
                    "%s is never wanted",
                    segment.pose().slug());
            rule(segment.pose().kind() != PoseKind.TRANSITION, "a transition is no segment");
        }
    }

    private void nothingTheBodyForbids() {
        for (var segment : segments) {
            var form = segment.variation() == null ? "" : segment.variation().slug();
            for (var concern : asked.wishes().body().all()) {
                segment.pose()
                        .cautions(segment.variation())
                        .filter(caution -> caution.isFor(concern))
                        .forEach(caution -> rule(
                                caution.kind() == Caution.Kind.TAKE_CARE || form.equals(caution.variation()),
                                "%s %s is not for %s",
                                segment.pose().slug(),
                                form,
                                concern));
            }
        }
    }

    private void nothingWithoutItsProps() {
        for (var segment : segments) {
            segment.pose()
                    .props(segment.variation())
                    .filter(prop -> prop.is(Need.REQUIRED) && !isTheChairOneSitsOn(prop))
                    .forEach(prop -> rule(
                            asked.wishes().atHand(prop),
                            "%s lacks %s",
                            segment.pose().slug(),
                            prop.anyOf()));
        }
    }

    /// Whether it is the chair of a class that nobody chooses without one, as nobody ever leaves it.
    private boolean isTheChairOneSitsOn(Prop prop) {
        return prop.anyOf().contains(PropItem.CHAIR) && isOnTheChair(asked.sequence());
    }

    static boolean isOnTheChair(Sequence sequence) {
        return sequence.blocks().stream().allMatch(block -> block.start().position() == Position.SEATED_ON_CHAIR);
    }

    /// Once is as brief as it can be.
    private void whatIsBriefStaysBrief() {
        long breath = asked.wishes().breathMillis();
        for (var segment : segments) {
            for (var concern : asked.wishes().carefully().body().all()) {
                segment.pose()
                        .cautions(segment.variation())
                        .filter(caution -> caution.isFor(concern) && caution.noLongerThan() != null)
                        .forEach(caution -> rule(
                                segment.millis() <= caution.noLongerThan().millis(breath) || isOnce(segment),
                                "%s takes %d s for %s: %s",
                                segment.pose().slug(),
                                segment.millis() / 1000,
                                concern,
                                caution.text()));
            }
        }
    }

    private static boolean isOnce(Segment segment) {
        return Objects.equals(segment.breaths(), 1) || Objects.equals(segment.rounds(), 1);
    }

    private void careIsSaid() {
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            for (var concern : asked.wishes().body().all()) {
                if (segment.pose().cautions(segment.variation()).anyMatch(it -> asksForCare(it, concern))) {
                    rule(
                            plan.explanations().stream()
                                    .anyMatch(said -> said.kind() == Choice.CARE
                                            && said.concern() == concern
                                            && segment.pose().slug().equals(said.pose())),
                            "care for %s in %s is said",
                            concern,
                            segment.pose().slug());
                }
            }
        }
    }

    private static boolean asksForCare(Caution caution, Concern concern) {
        return caution.isFor(concern) && caution.kind() == Caution.Kind.TAKE_CARE;
    }

    private void whatIsMissingIsSaid() {
        for (var block : asked.sequence().blocks()) {
            for (int number = 1; number <= block.steps().size(); number++) {
                int n = number;
                var step = block.steps().get(number - 1);
                var done = segments.stream()
                        .filter(it -> it.block() == block.number()
                                && it.step() == n
                                && it.pose().slug().equals(step.pose()))
                        .findFirst();
                rule(
                        done.isPresent() || says(step.pose(), Choice.LEFT_OUT, Choice.SWAPPED),
                        "%s is missed",
                        step.pose());
                done.filter(segment -> !LengthRules.isGuest(plan, segment))
                        .ifPresent(segment -> rule(
                                isForm(segment, step) || says(step.pose(), Choice.VARIATION),
                                "the form of %s",
                                step.pose()));
            }
        }
    }

    private static boolean isForm(Segment segment, Step step) {
        var form = segment.variation() == null ? null : segment.variation().slug();
        return Objects.equals(form, step.variation());
    }

    /// It is said once of each pose, wherever it is true.
    private boolean says(String pose, Choice... kinds) {
        return plan.explanations().stream()
                .anyMatch(said -> pose.equals(said.pose())
                        && List.of(kinds).contains(said.kind())
                        && !said.text().isBlank());
    }

    private void whatIsWantedIsThere() {
        for (var slug : asked.wishes().always()) {
            rule(
                    segments.stream().anyMatch(segment -> segment.pose().includes(slug))
                            || plan.explanations().stream()
                                    .anyMatch(said -> slug.equals(said.pose()) && said.kind() == Choice.LEFT_OUT),
                    "%s is always wanted",
                    slug);
        }
    }

    private void theWarmUpComesFirst() {
        var phases = segments.stream().map(this::phase).toList();
        rule(
                IntStream.range(1, phases.size())
                        .allMatch(i -> phases.get(i) != Phase.WARM_UP
                                || phases.get(i - 1) == Phase.WARM_UP
                                || isTaughtSo(segments.get(i))),
                "the warm-up comes before the load");
        boolean cut = plan.explanations().stream()
                .anyMatch(said -> said.because() == Cause.MINUTES && said.kind() == Choice.LEFT_OUT && inWarmUp(said));
        rule(!cut || phases.contains(Phase.WARM_UP), "some of the warm-up stays");
    }

    private boolean isTaughtSo(Segment segment) {
        return asked.sequence().blocks().stream()
                .takeWhile(block -> block.number() != segment.block())
                .anyMatch(block -> block.phase() != Phase.WARM_UP);
    }

    private Phase phase(Segment segment) {
        return asked.sequence().blocks().get(segment.block() - 1).phase();
    }

    private boolean inWarmUp(Explanation said) {
        return said.block() != null
                && asked.sequence().blocks().get(said.block() - 1).phase() == Phase.WARM_UP;
    }

    /// Where one comes from another pose than the class has it, there is time for the catalog's way.
    private void nobodyJumps() {
        var at = Position.ANY;
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            var stance = segment.pose().position(segment.variation());
            if (i > 0 && !isLedTo(segments.get(i - 1), segment)) {
                int there = seconds(at, stance.start());
                int straight = WayRules.isHeldAtTheEnd(segment, stance) ? seconds(at, stance.end()) : there;
                long least = asked.wishes().pace().of(1000L * Math.min(there, straight));
                rule(
                        segment.transitionMillis() >= least,
                        "%s to %s takes %d ms",
                        segments.get(i - 1).pose().slug(),
                        segment.pose().slug(),
                        least);
            }
            at = stance.end().after(at);
        }
    }

    /// Whether the class leads from the one to the other just like this.
    private boolean isLedTo(Segment before, Segment segment) {
        int from = place(before);
        int to = place(segment);
        boolean rounds = asked.sequence().blocks().get(segment.block() - 1).rounds() != null;
        return asTaught(before)
                && asTaught(segment)
                && (to == from || to == from + 1 || (rounds && before.block() == segment.block() && to <= from));
    }

    private boolean asTaught(Segment segment) {
        var step = asked.sequence().blocks().get(segment.block() - 1).steps().get(segment.step() - 1);
        var taught = step.variation() == null
                ? null
                : segment.pose().variation(step.variation()).orElse(null);
        return step.pose().equals(segment.pose().slug())
                && segment.pose()
                        .position(segment.variation())
                        .equals(segment.pose().position(taught));
    }

    private int place(Segment segment) {
        return asked.sequence().blocks().stream()
                        .takeWhile(block -> block.number() != segment.block())
                        .mapToInt(block -> block.steps().size())
                        .sum()
                + segment.step();
    }

    /// A counter-pose is not cut for time while the pose before it stays.
    private void counterPosesStay() {
        for (var said : plan.explanations()) {
            if (said.kind() == Choice.LEFT_OUT
                    && said.because() == Cause.MINUTES
                    && said.step() != null
                    && said.step() > 1) {
                var steps = asked.sequence().blocks().get(said.block() - 1).steps();
                var before = CatalogFixture.REPERTOIRE.pose(
                        steps.get(said.step() - 2).pose());
                rule(
                        !before.counterPoses().contains(said.pose())
                                || segments.stream()
                                        .noneMatch(it -> it.block() == said.block()
                                                && it.step() == said.step() - 1
                                                && it.pose()
                                                        .position(it.variation())
                                                        .equals(before.position())
                                                && it.pose().slug().equals(before.slug())),
                        "%s stays with %s",
                        said.pose(),
                        before.slug());
            }
        }
    }

    private static int seconds(Position from, Position to) {
        return from == to || from == Position.ANY || to == Position.ANY
                ? 0
                : SECONDS.get(from).getOrDefault(to, 15);
    }

    private static Map<Position, Map<Position, Integer>> floydWarshall() {
        var seconds = new HashMap<Position, Map<Position, Integer>>();
        for (var from : Position.values()) {
            seconds.put(from, new HashMap<>());
        }
        for (var pose : CatalogFixture.REPERTOIRE.poses().values()) {
            if (pose.kind() == PoseKind.TRANSITION) {
                seconds.get(pose.position().start())
                        .merge(pose.position().end(), pose.usualDose().usual(), Math::min);
            }
        }
        for (var by : Position.values()) {
            for (var from : Position.values()) {
                for (var to : Position.values()) {
                    var first = seconds.get(from).get(by);
                    var second = seconds.get(by).get(to);
                    if (first != null && second != null && from != to) {
                        seconds.get(from).merge(to, first + second, Math::min);
                    }
                }
            }
        }
        return seconds;
    }
}
