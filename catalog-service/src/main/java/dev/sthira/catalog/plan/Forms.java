package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.Prop.Need;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form in which level, body and props allow a step, or the reason why there is none.
final class Forms {
    private static final int GENTLE = 1;

    private final Step step;
    private final Pose pose;
    private final Wishes wishes;
    private final List<Note> notes = new ArrayList<>();

    /// What came of looking for a form.
    sealed interface Verdict {}

    /// It can be done in this form; the notes say what to mind, the extents how long.
    record Taken(Form form, Extents extents, List<Note> notes) implements Verdict {
        Taken noting(Note note) {
            return new Taken(
                    form,
                    extents,
                    Stream.concat(notes.stream(), Stream.of(note)).toList());
        }
    }

    /// It cannot be done in any form.
    record Refused(Note why) implements Verdict {}

    private Forms(Step step, Pose pose, Wishes wishes) {
        this.step = step;
        this.pose = pose;
        this.wishes = wishes;
    }

    static Verdict of(Step step, Pose pose, Wishes wishes) {
        return new Forms(step, pose, wishes).verdict();
    }

    private Verdict verdict() {
        var asked = Form.of(step, pose, wishes.level());
        var objection = Objection.to(pose, asked.variation(), wishes);
        if (objection.isPresent()) {
            return alternatives()
                    .filter(form -> Objection.to(pose, form.variation(), wishes).isEmpty())
                    .min(Comparator.comparing(this::goesElsewhere))
                    .<Verdict>map(form -> swapped(asked, form, objection.get()))
                    .orElseGet(() -> new Refused(Reasons.leftOut(pose, objection.get())));
        }
        return gentler(asked).map(this::taken).or(() -> helped(asked)).orElseGet(() -> taken(asked));
    }

    /// Where a prop that helps is missing, a form that asks for less and needs none is kinder, if there is one.
    private Optional<Taken> helped(Form asked) {
        return Objection.unhelped(pose, asked.variation(), wishes)
                .filter(_ -> !isEasier(asked))
                .flatMap(missing -> easier().filter(form -> suits(form) && isFree(form))
                        .map(Form::summarised)
                        .min(Comparator.comparing(this::goesElsewhere))
                        .map(form -> swapped(asked, form, missing)));
    }

    private boolean isFree(Variation form) {
        return Objection.to(pose, form, wishes).isEmpty()
                && Objection.unhelped(pose, form, wishes).isEmpty();
    }

    /// Whether the form is done in another place than the pose: on a chair, at the wall, on the back.
    private boolean goesElsewhere(Form form) {
        return !pose.position(form.variation()).equals(pose.position());
    }

    /// The forms that could stand in: those a caution of this body names, then whatever is easier, then the pose
    /// itself.
    private Stream<Form> alternatives() {
        var named = wishes.body().all().stream()
                .flatMap(concern -> pose.cautions(null).filter(caution -> caution.isFor(concern)))
                .flatMap(caution -> Stream.ofNullable(caution.variation()))
                .flatMap(slug -> pose.variation(slug).stream());
        var itself = wishes.level().covers(pose.level()) ? Stream.of(Form.PLAIN) : Stream.<Form>of();
        return Stream.concat(Stream.concat(named, easier()).filter(this::suits).map(Form::summarised), itself);
    }

    private Stream<Variation> easier() {
        return pose.variations().stream().filter(form -> form.direction() == Direction.EASIER);
    }

    private boolean suits(Variation form) {
        return wishes.level().covers(form.level());
    }

    private Taken swapped(Form asked, Form form, Objection objection) {
        notes.add(Reasons.becomes(pose, asked.variation(), form.variation(), objection));
        return taken(form);
    }

    /// Where something is severe and only care is asked for, an easier form is kinder.
    private Optional<Form> gentler(Form asked) {
        var severe = concerned(asked.variation()).filter(this::isSevere).findFirst();
        if (severe.isEmpty() || isEasier(asked) || pose.asks() == 0) {
            return Optional.empty();
        }
        var gentler = easier().filter(this::suits)
                .filter(form -> Objection.to(pose, form, wishes).isEmpty() && !goesElsewhere(Form.summarised(form)))
                .findFirst();
        gentler.ifPresent(form -> notes.add(Reasons.gentler(pose, form, severe.get())));
        return gentler.map(Form::summarised);
    }

    private static boolean isEasier(Form asked) {
        return asked.variation() != null && asked.variation().direction() == Direction.EASIER;
    }

    private Taken taken(Form form) {
        if (form.reason() != null) {
            notes.add(new Note(
                    Choice.VARIATION,
                    Cause.LEVEL,
                    form.variation() == null ? null : form.variation().slug(),
                    null,
                    form.reason()));
        }
        var variation = form.variation();
        concerned(variation).distinct().forEach(concern -> mind(variation, concern));
        pose.props(variation)
                .filter(prop -> wishes.body().all().stream().anyMatch(prop::isFor)
                        || (prop.is(Need.HELPFUL) && !wishes.atHand(prop)))
                .forEach(prop -> notes.add(Reasons.prop(pose, prop, wishes.atHand(prop))));
        return new Taken(form, extents(variation), List.copyOf(notes));
    }

    private void mind(@Nullable Variation variation, Concern concern) {
        pose.cautions(variation)
                .filter(caution -> caution.isFor(concern) && caution.kind() == Caution.Kind.TAKE_CARE)
                .map(caution -> Reasons.care(pose, concern, caution))
                .forEach(notes::add);
    }

    private Stream<Concern> concerned(@Nullable Variation variation) {
        return wishes.body().all().stream()
                .filter(concern -> pose.cautions(variation).anyMatch(caution -> caution.isFor(concern)));
    }

    /// Whether it asks for care in a pregnancy, in which even a rest on the back should not last.
    private boolean mindsPregnancy(@Nullable Variation variation) {
        return wishes.body().all().stream()
                .filter(Body::isTrimester)
                .anyMatch(concern -> pose.cautions(variation)
                        .anyMatch(caution -> caution.isFor(concern) && caution.kind() == Caution.Kind.TAKE_CARE));
    }

    private boolean isSevere(Concern concern) {
        return wishes.body().severity(concern) == Severity.SEVERE;
    }

    /// Whether it asks for little in this form, and the form is what all that is severe asks for.
    private boolean isAnswered(@Nullable Variation variation) {
        return variation != null
                && pose.asksIn(variation) <= GENTLE
                && concerned(variation)
                        .filter(this::isSevere)
                        .allMatch(concern -> pose.cautions(variation)
                                .filter(caution -> caution.isFor(concern))
                                .allMatch(caution -> variation.slug().equals(caution.variation())));
    }

    /// No longer than a caution lets it last.
    private Extents brief(Extents extents, @Nullable Variation variation) {
        var brevity = Brevity.of(pose, variation, wishes);
        var brief = brevity.map(it -> extents.bearing(it.most(step.dose().planning(), wishes)))
                .orElse(extents);
        if (brief.longest() < extents.longest()) {
            notes.add(Reasons.heldAtMost(pose, brevity.orElseThrow()));
        }
        return brief;
    }

    private Extents extents(@Nullable Variation variation) {
        var measure = step.dose().planning();
        var extents = brief(
                Extents.of(measure).noLongerThan(LongHold.most(pose, measure, measure.longest(), wishes)), variation);
        if (pose.asks() == 0 && mindsPregnancy(variation)) {
            return extents.noLongerThanUsual();
        }
        var worst = concerned(variation).map(wishes.body()::severity).max(Severity::compareTo);
        if (worst.isEmpty() || worst.get() == Severity.MILD || pose.asks() == 0) {
            return extents;
        }
        boolean severe = worst.get() == Severity.SEVERE && pose.asks() > GENTLE && !isAnswered(variation);
        var capped = severe ? extents.asShortAsMayBe() : extents.noLongerThanUsual();
        if (!capped.equals(extents)) {
            notes.add(Reasons.capped(pose, severe));
        }
        return capped;
    }
}
