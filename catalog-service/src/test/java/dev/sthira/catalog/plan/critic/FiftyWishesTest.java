package dev.sthira.catalog.plan.critic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.Body;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Wishes;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Fifty wishes and the classes that come of them, to be read one by one; what changes in one is seen.
class FiftyWishesTest {
    private static final Path PAGE = Path.of("src", "test", "resources", "critic", "fifty-wishes.md");
    private static final Path ACTUAL = Path.of("target", "fifty-wishes.md");

    private static final List<String> TAUGHT = List.of(
            "back-strengthening beginner 12 lower-back:severe wrists:severe breath:10",
            "back-strengthening beginner 8 lower-back:severe",
            "back-strengthening intermediate 6",
            "back-strengthening intermediate 15 lower-back:moderate",
            "back-strengthening intermediate 15 lower-back:mild",
            "back-strengthening advanced 30",
            "back-strengthening beginner 20 shoulders:severe none",
            "sun-salutation-a beginner 7",
            "sun-salutation-a intermediate 20 breath:8",
            "sun-salutation-b intermediate 10 wrists:severe",
            "sun-salutation-classical advanced 15 knees:moderate",
            "before-sleep beginner 12 none",
            "restorative-hour beginner 60 none",
            "restorative-hour beginner 30",
            "prenatal-third-trimester beginner 19 none pregnancy-third-trimester:mild",
            "prenatal-second-trimester beginner 15 pregnancy-second-trimester:mild",
            "over-sixty-five beginner 12 vertigo:severe chair",
            "strong-forty-five advanced 20",
            "strong-forty-five intermediate 45 neck:severe",
            "backbends advanced 45",
            "backbends intermediate 20 lower-back:moderate",
            "inversions advanced 30 high-blood-pressure:moderate",
            "inversions advanced 45",
            "arm-balances intermediate 30 none",
            "after-running beginner 15 none",
            "desk-break beginner 5 chair",
            "seated-and-still advanced 25 knees:severe",
            "twist-and-release beginner 20 osteoporosis:mild",
            "open-hips intermediate 30 knees:moderate none",
            "long-hamstrings beginner 20 lower-back:severe");
    private static final List<String> COMPOSED = List.of(
            "strengthen advanced 60 seed:9 glaucoma:mild",
            "strengthen beginner 20 seed:1",
            "strengthen intermediate 45 seed:2 lower-back:severe",
            "strengthen advanced 90 seed:3",
            "stretch beginner 15 seed:4",
            "stretch intermediate 40 seed:5 knees:severe",
            "stretch advanced 30 seed:1 always:wheel",
            "mobilise beginner 20 seed:6",
            "mobilise intermediate 60 seed:7",
            "energise intermediate 25 seed:8",
            "warm-up beginner 10 seed:9",
            "balance advanced 40 seed:10",
            "balance beginner 20 seed:11 vertigo:severe",
            "unwind beginner 30 seed:12",
            "recover intermediate 20 seed:13 shoulders:severe none",
            "sleep beginner 20 seed:14",
            "sleep advanced 45 seed:15 none",
            "restore beginner 60 seed:16",
            "prenatal beginner 30 seed:3",
            "prenatal beginner 40 seed:17 pregnancy-third-trimester:mild none");

    @Test
    void comesOutAsATeacherReadIt() throws IOException {
        var page = new StringBuilder("# Fifty wishes and the classes that come of them\n\n"
                + "Made by `FiftyWishesTest`; what the teacher says of each stands in `verdicts.txt`.\n");
        var verdicts = verdicts();
        assertThat(verdicts).hasSize(50).allMatch(verdict -> verdict.startsWith("signed. "));
        var all = new ArrayList<>(TAUGHT);
        all.addAll(COMPOSED);
        for (int i = 0; i < all.size(); i++) {
            write(page, i + 1, all.get(i), wishes(all.get(i), i >= TAUGHT.size()));
            page.append("\n**The teacher:** %s\n".formatted(verdicts.get(i)));
        }
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(ACTUAL, page);

        assertThat(PAGE)
                .as("%s; if the change is meant and read, copy %s over it", PAGE, ACTUAL)
                .hasSameTextualContentAs(ACTUAL);
    }

    private static List<String> verdicts() throws IOException {
        try (var file = Objects.requireNonNull(FiftyWishesTest.class.getResourceAsStream("/critic/verdicts.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static void write(StringBuilder page, int number, String words, Wishes wishes) {
        var plan = CatalogFixture.planned(wishes);
        var verdict = Critic.of(plan);
        page.append("\n## %d. %s\n\n".formatted(number, words));
        page.append("%s of %s, critic %d%s\n\n"
                .formatted(
                        clock(plan.length().planned()),
                        wishes.minutes() + ":00",
                        verdict.score(),
                        verdict.reasons().isEmpty() ? "" : " (" + String.join("; ", verdict.reasons()) + ")"));
        for (var visit : Lesson.of(plan).visits()) {
            page.append("- %s%s%s %s%n"
                    .formatted(
                            visit.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": ",
                            visit.pose().name(),
                            visit.form() == null ? "" : ", " + visit.form().name(),
                            clock(visit.millis())));
        }
        var cut = plan.explanations().stream()
                .filter(it -> it.kind() == Choice.LEFT_OUT || it.because() == Cause.BODY && it.kind() != Choice.CARE)
                .map(it -> it.text())
                .collect(Collectors.joining(" "));
        page.append(cut.isEmpty() ? "" : "\n" + cut + "\n");
    }

    private static String clock(long millis) {
        return "%d:%02d".formatted(millis / 60_000, millis / 1000 % 60);
    }

    private static Wishes wishes(String words, boolean composed) {
        var all = words.split(" ");
        var body = new TreeMap<Concern, Severity>();
        var always = new ArrayList<String>();
        Set<PropItem> props = null;
        long breath = 4_000;
        long seed = 0;
        for (var word : Arrays.asList(all).subList(3, all.length)) {
            int colon = word.indexOf(':');
            var value = word.substring(colon + 1);
            switch (colon < 0 ? word : word.substring(0, colon)) {
                case "none" -> props = Set.of();
                case "chair" -> props = Set.of(PropItem.CHAIR);
                case "breath" -> breath = Long.parseLong(value) * 1000;
                case "seed" -> seed = Long.parseLong(value);
                case "always" -> always.add(value);
                default ->
                    body.put(Concern.valueOf(constant(word.substring(0, colon))), Severity.valueOf(constant(value)));
            }
        }
        var source = composed
                ? new Wishes.Composed(Intent.valueOf(constant(all[0])), List.of(), seed)
                : new Wishes.Taught(all[0], null);
        return wishes(source, all, body, always, props, breath);
    }

    private static Wishes wishes(
            Wishes.Source source,
            String[] all,
            TreeMap<Concern, Severity> body,
            List<String> always,
            @Nullable Set<PropItem> props,
            long breath) {
        return new Wishes(
                source,
                Level.valueOf(constant(all[1])),
                breath,
                Integer.valueOf(all[2]),
                new Body(body),
                Set.of(),
                Set.copyOf(always),
                props,
                Wishes.Pace.USUAL,
                0,
                1);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
