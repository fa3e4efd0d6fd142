package dev.sthira.catalog.sheet;

import dev.sthira.catalog.picture.Rhythms;
import dev.sthira.catalog.picture.Seat;
import dev.sthira.catalog.plan.Explanation;
import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Plan;
import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.kit.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns a plan into cards: one for each step, however often its block is gone through and on whichever sides.
final class Cards {
    private final Plan plan;
    private final Words words;
    private final Function<String, Pose> poses;
    private final Doses doses;
    private final Rhythms rhythms;
    private final Map<Integer, Integer> times = new TreeMap<>();

    Cards(Plan plan, Words words, Function<String, Pose> poses) {
        this.plan = plan;
        this.words = words;
        this.poses = poses;
        this.doses = new Doses(words);
        this.rhythms = new Rhythms(words);
    }

    /// A step that is gone to: the index of its first hold, and the holds that follow each other there.
    private record Visit(int first, List<Segment> holds) {
        Segment hold() {
            return holds.getFirst();
        }

        Object step() {
            return List.of(hold().block(), hold().step(), hold().pose().slug());
        }
    }

    /// The cards by the number of their block, in order.
    Map<Integer, List<Card>> byBlock() {
        var count = new LinkedHashMap<Object, Integer>();
        var byBlock = new TreeMap<Integer, List<Card>>();
        for (var visit : visits()) {
            int block = visit.hold().block();
            int visited = count.merge(visit.step(), 1, Integer::sum);
            times.merge(block, visited, Math::max);
            if (visited == 1) {
                byBlock.computeIfAbsent(block, _ -> new ArrayList<>()).add(card(visit));
            }
        }
        return byBlock;
    }

    /// How often the block is gone through.
    int times(int block) {
        return Objects.requireNonNull(times.get(block));
    }

    private List<Visit> visits() {
        var visits = new ArrayList<Visit>();
        var segments = plan.segments();
        for (int i = 0; i < segments.size(); i++) {
            var visit = new Visit(i, new ArrayList<>(List.of(segments.get(i))));
            if (!visits.isEmpty() && visits.getLast().step().equals(visit.step())) {
                visits.getLast().holds().add(segments.get(i));
            } else {
                visits.add(visit);
            }
        }
        return visits;
    }

    private Card card(Visit visit) {
        var hold = visit.hold();
        var pose = hold.pose();
        var form = hold.variation();
        return new Card(
                pose.slug(),
                form == null ? null : form.slug(),
                Seat.of(pose.position(form).start()),
                hold.side() == Segment.Side.LEFT ? Side.LEFT : Side.RIGHT,
                Doses.turn(visit.holds()),
                pose.name(),
                pose.sanskrit() == null ? null : pose.sanskrit().iast(),
                form(visit),
                doses.of(visit.holds()),
                rhythms.of(Beat.of(hold, plan.wishes().rehearsalSpeed())),
                cautions(visit),
                hold.cue());
    }

    /// The name of the form, and why it is this one where the body asked for it.
    private @Nullable String form(Visit visit) {
        var hold = visit.hold();
        var name = hold.variation() == null ? null : hold.variation().name();
        var why = said(visit).stream()
                .filter(it -> it.kind() == Choice.VARIATION || it.kind() == Choice.SWAPPED)
                .filter(it -> it.because() == Cause.BODY && it.concern() != null)
                .findFirst()
                .map(this::why)
                .orElse(null);
        if (name == null || why == null) {
            return name == null ? why : name;
        }
        return words.say("form-because", name, why);
    }

    private String why(Explanation said) {
        var why = words.say("for", words.of("concern", Objects.requireNonNull(said.concern())));
        return said.kind() == Choice.SWAPPED ? words.say("in-place", why, taught(said)) : why;
    }

    /// The pose that another one stands in for.
    private String taught(Explanation said) {
        var step = plan.sequence()
                .blocks()
                .get(Objects.requireNonNull(said.block()) - 1)
                .steps()
                .get(Objects.requireNonNull(said.step()) - 1);
        return poses.apply(step.pose()).name();
    }

    private List<Card.Caution> cautions(Visit visit) {
        return said(visit).stream()
                .filter(it -> it.kind() == Choice.CARE && it.concern() != null && isAbout(visit, it))
                .map(it -> caution(visit.hold(), it))
                .distinct()
                .toList();
    }

    /// What to mind on the way there is said on the way.
    private static boolean isAbout(Visit visit, Explanation said) {
        return visit.hold().pose().slug().equals(said.pose());
    }

    private Card.Caution caution(Segment hold, Explanation said) {
        var concern = Objects.requireNonNull(said.concern());
        var text = hold.pose()
                .cautions(hold.variation())
                .filter(caution -> caution.isFor(concern) && said.text().contains(caution.text()))
                .findFirst()
                .map(Caution::text)
                .orElseGet(said::text);
        return new Card.Caution(words.say("mind", words.of("concern", concern)), text);
    }

    private List<Explanation> said(Visit visit) {
        return plan.explanations().stream()
                .filter(it -> it.segment() != null
                        && it.segment() >= visit.first()
                        && it.segment() < visit.first() + visit.holds().size())
                .toList();
    }
}
