package dev.sthira.catalog.sheet;

import dev.sthira.catalog.picture.Measures;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Explanation;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Plan;
import dev.sthira.catalog.plan.Wishes;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sheet.Sheet.Group;
import dev.sthira.kit.words.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a plan down as a cheat sheet: a pure function of the plan and the words of a language.
final class Sheets {
    private final Plan plan;
    private final Words words;
    private final Function<String, Pose> poses;
    private final @Nullable String note;
    private int number = 1;

    private Sheets(Plan plan, Words words, Function<String, Pose> poses, @Nullable String note) {
        this.plan = plan;
        this.words = words;
        this.poses = poses;
        this.note = note;
    }

    /// @param words in the language of the plan
    /// @param poses what the catalog has under a slug that the plan names
    /// @param note  in which language it is, where that is not the one asked for
    /// @param start address that starts the class
    static Sheet of(
            Plan plan, Words words, Function<String, Pose> poses, @Nullable String note, @Nullable String start) {
        return new Sheets(plan, words, poses, note).sheet(start);
    }

    private Sheet sheet(@Nullable String start) {
        return new Sheet(
                plan.sequence().slug(),
                words.language(),
                plan.sequence().title(),
                facts(),
                forWhom(),
                groups(),
                leftOut(),
                note,
                start);
    }

    private String facts() {
        var wishes = plan.wishes();
        var breath = NumberFormat.getNumberInstance(Locale.forLanguageTag(words.language()))
                .format(BigDecimal.valueOf(wishes.breathMillis(), 3));
        return String.join(
                words.say("separator"),
                words.counted("about-minutes", minutes()),
                words.of("level", plan.wishes().level()),
                words.say("breath", breath));
    }

    /// The minutes wished for, where the plan has them, else those it takes.
    private long minutes() {
        var wished = plan.length().wished();
        var millis = wished == null || wished.obstacle() != null
                ? plan.length().planned() * plan.wishes().rehearsalSpeed()
                : wished.millis();
        return Math.max(1, Math.round(millis / 60_000.0));
    }

    private String forWhom() {
        var body = plan.wishes().body();
        if (body.concerns().isEmpty()) {
            return words.say(asTaught(plan.wishes()) ? "as-taught" : "as-wished");
        }
        return words.say(
                "for-you",
                body.concerns().entrySet().stream()
                        .map(it -> concern(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private String concern(Concern concern, Severity severity) {
        return severity == Severity.MILD
                ? words.of("concern", concern)
                : words.say("with-severity", words.of("concern", concern), words.of("severity", severity));
    }

    private static boolean asTaught(Wishes wishes) {
        return wishes.source() instanceof Wishes.Taught
                && wishes.minutes() == null
                && wishes.never().isEmpty()
                && wishes.always().isEmpty()
                && wishes.props() == null;
    }

    private List<Group> groups() {
        var cards = new Cards(plan, words, poses);
        var runs = new Runs(new Doses(words));
        var groups = new ArrayList<Group>();
        cards.byBlock().forEach((block, inBlock) -> {
            var title = new Measures(words)
                    .heading(plan.sequence().blocks().get(block - 1).title(), cards.times(block));
            for (var run : runs.of(inBlock)) {
                groups.add(new Group(joined(title, row(run)), run.cards()));
                number += run.cards().size();
                title = null;
            }
        });
        return groups;
    }

    /// Which cards are done again on the other side, all in a row.
    private @Nullable String row(Runs.Run run) {
        if (!run.onBothSides()) {
            return null;
        }
        int last = number + run.cards().size() - 1;
        return last == number ? null : words.say("row", number, last);
    }

    private @Nullable String joined(@Nullable String title, @Nullable String row) {
        return title == null || row == null ? (title == null ? row : title) : title + words.say("separator") + row;
    }

    /// Names by their reason: `Bow, Locust (your lower back)`.
    private List<String> leftOut() {
        var byReason = new LinkedHashMap<String, TreeSet<String>>();
        for (var said : plan.explanations()) {
            if (said.kind() == Choice.LEFT_OUT && said.pose() != null) {
                byReason.computeIfAbsent(reason(said), _ -> new TreeSet<>())
                        .add(poses.apply(Objects.requireNonNull(said.pose())).name());
            }
        }
        return byReason.entrySet().stream().map(this::reasoned).toList();
    }

    private String reasoned(Map.Entry<String, TreeSet<String>> entry) {
        return words.say("left-out-because", String.join(", ", entry.getValue()), entry.getKey());
    }

    private String reason(Explanation said) {
        return said.concern() != null ? words.of("concern", said.concern()) : words.of("cause", said.because());
    }
}
