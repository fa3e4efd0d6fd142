package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.AnyWishes.Asked;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Stance;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Prop.Need;
import dev.sthira.catalog.pose.Sidedness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must hold for the ways of every plan, read from the words that are said on them: they are those of the
/// catalog's transitions, or of somebody who teaches.
final class WayRules {
    private static final double WORDS_A_SECOND = 3.5;
    private static final Set<Position> HELD_AT_THE_END = EnumSet.of(
            Position.HANDS_AND_FEET,
            Position.FOREARMS_AND_FEET,
            Position.STANDING_FOLDED,
            Position.SQUATTING,
            Position.FOLDED_ON_KNEES);
    private static final List<Pose> TRANSITIONS = CatalogFixture.REPERTOIRE.poses().values().stream()
            .filter(pose -> pose.kind() == PoseKind.TRANSITION)
            .sorted(Comparator.comparing(Pose::slug))
            .toList();
    private static final Map<Position, Map<Position, List<Pose>>> QUICKEST = quickest();

    private final Asked asked;
    private final Plan plan;
    private final Collection<String> broken;

    private WayRules(Asked asked, Plan plan, Collection<String> broken) {
        this.asked = asked;
        this.plan = plan;
        this.broken = broken;
    }

    /// A transition that is heard in what is said, and the form in which it is.
    private record Heard(Pose way, Pose.@Nullable Variation form, int at) {
        String named() {
            return form == null ? way.slug() : way.slug() + "/" + form.slug();
        }
    }

    static void check(Asked asked, Plan plan, Collection<String> broken) {
        new WayRules(asked, plan, broken).check();
    }

    private void check() {
        var at = Position.ANY;
        for (int i = 0; i < plan.segments().size(); i++) {
            var segment = plan.segments().get(i);
            check(i == 0 ? null : plan.segments().get(i - 1), segment, at);
            at = segment.pose().position(segment.variation()).end().after(at);
        }
    }

    private void check(@Nullable Segment before, Segment segment, Position at) {
        var heard = heard(segment.transitionCue());
        heard.forEach(way -> bodyBears(way, segment));
        heard.forEach(way -> isSaid(way));
        canBeSaid(segment);
        wordsAreThoseOfTheForm(segment);
        if (before != null) {
            var changes = isSame(before, segment);
            if (heard.isEmpty()) {
                teachersWayIsBorne(segment, at, changes);
            } else {
                leadsThere(segment, heard, at, changes);
            }
        }
    }

    private void rule(String name, boolean holds, String words, Object... arguments) {
        if (!holds) {
            broken.add("way: %s, %s".formatted(name, words.formatted(arguments)));
        }
    }

    private void bodyBears(Heard heard, Segment segment) {
        objection(heard.way, heard.form)
                .forEach(concern -> rule(
                        "not for this body",
                        false,
                        "%s on the way to %s is not for %s",
                        heard.named(),
                        segment.pose().slug(),
                        concern));
        heard.way
                .props(heard.form)
                .filter(prop -> prop.is(Need.REQUIRED) && !asked.wishes().atHand(prop))
                .filter(_ -> asked.wishes().hinder() && !PlanRules.isOnTheChair(asked.sequence()))
                .forEach(prop -> rule("not for this body", false, "%s lacks %s", heard.named(), prop.anyOf()));
    }

    private Stream<Concern> objection(Pose way, Pose.@Nullable Variation form) {
        return body().all().stream()
                .filter(concern -> way.cautions(form)
                        .anyMatch(caution -> caution.isFor(concern)
                                && (caution.kind() == Caution.Kind.AVOID
                                        || (caution.kind() == Caution.Kind.MODIFY
                                                && !Objects.equals(
                                                        form == null ? null : form.slug(), caution.variation())))));
    }

    private Body body() {
        return asked.wishes().carefully().body();
    }

    /// A gentler form, and what a body should mind on a way, are said like those of a pose.
    private void isSaid(Heard heard) {
        if (heard.form != null) {
            rule(
                    "nobody says why",
                    says(
                            heard.way,
                            it -> it.kind() == Choice.TRANSITION
                                    && heard.form.slug().equals(it.instead())),
                    "%s",
                    heard.named());
        }
        for (var concern : body().all()) {
            if (heard.way
                    .cautions(heard.form)
                    .anyMatch(it -> it.isFor(concern) && it.kind() == Caution.Kind.TAKE_CARE)) {
                rule(
                        "nobody says what to mind",
                        says(heard.way, it -> it.kind() == Choice.CARE && it.concern() == concern),
                        "%s in %s",
                        concern,
                        heard.named());
            }
        }
    }

    private boolean says(Pose way, Function<Explanation, Boolean> what) {
        return plan.explanations().stream().anyMatch(it -> way.slug().equals(it.pose()) && what.apply(it));
    }

    /// A voice says three words a second, and no more than seven in two; who likes it brisk hears them quicker.
    private void canBeSaid(Segment segment) {
        var words = segment.transitionCue().split(" ").length;
        var seconds = segment.transitionMillis() / 1000.0;
        var most = asked.wishes().pace() == Wishes.Pace.BRISK ? WORDS_A_SECOND * 4 / 3 : WORDS_A_SECOND;
        rule(
                "too many words",
                seconds == 0 || words <= most * seconds + 0.01,
                "%d words in %.1f seconds to %s: %s",
                words,
                seconds,
                segment.pose().slug(),
                segment.transitionCue());
    }

    /// Where the plan takes another form than the teacher, the teacher's words do not fit it.
    private void wordsAreThoseOfTheForm(Segment segment) {
        var step = asked.sequence().blocks().get(segment.block() - 1).steps().get(segment.step() - 1);
        var form = segment.variation() == null ? null : segment.variation().slug();
        boolean taught = step.pose().equals(segment.pose().slug());
        boolean offered = Objects.equals(step.variation(), form)
                || (step.byLevel() != null
                        && isOffered(
                                step.byLevel().stream()
                                        .map(it -> it.variation())
                                        .toList(),
                                segment));
        if (taught && !offered) {
            rule(
                    "words of another form",
                    !heard(segment.transitionCue()).isEmpty()
                            || !segment.transitionCue().equals(step.transition().cue()),
                    "the words to %s/%s are those of %s: %s",
                    step.pose(),
                    form,
                    step.variation(),
                    segment.transitionCue());
            rule(
                    "words of another form",
                    step.switchSides() == null
                            || !heard(segment.transitionCue()).isEmpty()
                            || step.switchSides().cue().equals("Change sides.")
                            || !segment.transitionCue()
                                    .equals(step.switchSides().cue()),
                    "the words for changing sides in %s/%s are those of %s: %s",
                    step.pose(),
                    form,
                    step.variation(),
                    segment.transitionCue());
            rule(
                    "words of another form",
                    !segment.cue().equals(step.cue()),
                    "the sentence in %s/%s is that of %s: %s",
                    step.pose(),
                    form,
                    step.variation(),
                    segment.cue());
        }
    }

    private static boolean isOffered(List<String> offers, Segment segment) {
        var all = new ArrayList<>(offers);
        for (int i = 0; i < all.size() && i < 10; i++) {
            segment.pose().variation(all.get(i)).map(Pose.Variation::then).ifPresent(all::add);
        }
        return segment.variation() != null && all.contains(segment.variation().slug());
    }

    private static boolean isSame(Segment before, Segment segment) {
        return before.block() == segment.block()
                && before.step() == segment.step()
                && before.pose().slug().equals(segment.pose().slug());
    }

    /// What a teacher says stays only where nothing on the way is against the body.
    private void teachersWayIsBorne(Segment segment, Position at, boolean changes) {
        var stance = segment.pose().position(segment.variation());
        if (!changes && isThere(segment, at)) {
            return;
        }
        for (var way : path(at, stance.start())) {
            objection(way, null)
                    .forEach(concern -> rule(
                            "a teacher's way not for this body",
                            isTheirOwnWay(segment),
                            "the way to %s may go by %s, which is not for %s: %s",
                            segment.pose().slug(),
                            way.slug(),
                            concern,
                            segment.transitionCue()));
        }
    }

    /// To the rest everybody comes, if need be in a way of their own.
    private boolean isTheirOwnWay(Segment segment) {
        return segment == plan.segments().getLast() && segment.transitionCue().contains("kindest");
    }

    /// One goes from where one is to where the pose begins, or straight to where it is held, and never past that.
    private void leadsThere(Segment segment, List<Heard> heard, Position at, boolean changes) {
        var stance = segment.pose().position(segment.variation());
        var where = at;
        for (var way : heard) {
            rule(
                    "not direct",
                    way.way.position().start() == where,
                    "%s on the way to %s begins elsewhere than in %s",
                    way.named(),
                    segment.pose().slug(),
                    where);
            where = way.way.position().end();
        }
        rule(
                "not direct",
                where == stance.start() || (!changes && where == stance.end()),
                "the way to %s ends in %s: %s",
                segment.pose().slug(),
                where,
                segment.transitionCue());
        rule(
                "not direct",
                changes || !isThere(segment, at),
                "%s begins where one is, and still one goes by %s",
                segment.pose().slug(),
                heard.getFirst().named());
    }

    /// Whether one need not go anywhere: the pose begins here, or here is where it is held.
    private static boolean isThere(Segment segment, Position at) {
        var stance = segment.pose().position(segment.variation());
        return at == Position.ANY
                || stance.start() == Position.ANY
                || at == stance.start()
                || (at == stance.end() && isHeldAtTheEnd(segment, stance));
    }

    static boolean isHeldAtTheEnd(Segment segment, Stance stance) {
        return segment.pose().sidedness(segment.variation()) == Sidedness.SYMMETRIC
                && HELD_AT_THE_END.contains(stance.end())
                && segment.pose().asks() < 4
                && TRANSITIONS.stream()
                        .anyMatch(it -> it.position().start() == stance.start()
                                && it.position().end() == stance.end());
    }

    private static List<Heard> heard(String cue) {
        return TRANSITIONS.stream()
                .flatMap(way -> Stream.concat(
                        Stream.of(new Heard(
                                way, null, cue.indexOf(way.cues().getFirst().text()))),
                        way.variations().stream()
                                .map(form -> new Heard(
                                        way,
                                        form,
                                        cue.indexOf(form.cues().getFirst().text())))))
                .filter(it -> it.at >= 0)
                .sorted(Comparator.comparingInt(Heard::at))
                .collect(Collectors.toList());
    }

    private static List<Pose> path(Position from, Position to) {
        return QUICKEST.get(from).getOrDefault(to, List.of());
    }

    private static int seconds(List<Pose> path) {
        return path.stream().mapToInt(way -> way.usualDose().usual()).sum();
    }

    /// The quickest ways of somebody sound, by every position on the way.
    private static Map<Position, Map<Position, List<Pose>>> quickest() {
        var paths = new HashMap<Position, Map<Position, List<Pose>>>();
        for (var from : Position.values()) {
            paths.put(from, new HashMap<>(Map.of(from, List.of())));
        }
        TRANSITIONS.forEach(
                way -> offer(paths, way.position().start(), way.position().end(), List.of(way)));
        for (var by : Position.values()) {
            for (var from : Position.values()) {
                for (var to : Position.values()) {
                    var first = paths.get(from).get(by);
                    var second = paths.get(by).get(to);
                    if (first != null && second != null) {
                        offer(
                                paths,
                                from,
                                to,
                                Stream.concat(first.stream(), second.stream()).toList());
                    }
                }
            }
        }
        return paths;
    }

    private static void offer(
            Map<Position, Map<Position, List<Pose>>> paths, Position from, Position to, List<Pose> path) {
        paths.get(from).merge(to, path, (one, other) -> seconds(other) < seconds(one) ? other : one);
    }
}
