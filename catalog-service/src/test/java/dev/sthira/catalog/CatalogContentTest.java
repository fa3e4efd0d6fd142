package dev.sthira.catalog;

import static dev.sthira.catalog.CatalogFiles.each;
import static dev.sthira.catalog.CatalogFiles.strings;
import static dev.sthira.catalog.CatalogFiles.variation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.check.Lengths;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.sequence.Length;
import dev.sthira.catalog.sequence.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the catalog's files say to one another: references, sides, levels and figures that must agree.
class CatalogContentTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced");

    @Test
    void everyPoseReferredToExists() {
        assertThat(Stream.concat(
                                steps().flatMap(CatalogContentTest::posesNamedBy),
                                poses().flatMap(pose -> Stream.concat(
                                        strings(pose.path("counterPoses")),
                                        each(pose.path("flow")).map(part -> text(part, "pose")))))
                        .distinct())
                .allMatch(FILES.poses()::containsKey);
    }

    @Test
    void theLongestClassFallsIntoFarFewerSegmentsThanAPlanMayHave() {
        assertThat(FILES.sequences().values())
                .allSatisfy(sequence ->
                        assertThat(Lengths.segments(sequence)).isPositive().isLessThan(Sequence.MOST_SEGMENTS / 2));
    }

    @Test
    void everyPoseIsUsed() {
        var used = new TreeSet<String>();
        steps().flatMap(CatalogContentTest::posesNamedBy).forEach(slug -> use(slug, used));
        assertThat(FILES.poses().values())
                .filteredOn(pose -> !isTransition(pose))
                .extracting(pose -> text(pose, "slug"))
                .allMatch(used::contains);
    }

    @Test
    void transitionsAreWaysAndNoSteps() {
        assertThat(poses().filter(CatalogContentTest::isTransition))
                .allMatch(way -> !way.at("/position/start").equals(way.at("/position/end")))
                .allMatch(way -> text(way.path("usualDose"), "unit").equals("seconds"));
        assertThat(steps()).noneMatch(step -> isTransition(FILES.pose(text(step, "pose"))));
    }

    @Test
    void everyPositionLeadsToEveryOtherThatIsNoPoseByItself() {
        var positions = new TreeSet<String>();
        poses().forEach(pose -> positions.addAll(List.of(
                pose.at("/position/start").asText(), pose.at("/position/end").asText())));
        positions.remove("any");
        assertThat(positions)
                .allSatisfy(from -> assertThat(reachable(from))
                        .containsAll(positions.stream()
                                .filter(to -> !to.equals("inverted") && !to.equals("arm-balance"))
                                .toList()));
    }

    @Test
    void oneSideAloneIsMatchedByTheOtherInItsBlock() {
        assertThat(FILES.sequences().values())
                .allSatisfy(sequence -> assertThat(each(sequence.path("blocks")))
                        .allSatisfy(
                                block -> assertThat(oneSided(block, "right")).isEqualTo(oneSided(block, "left"))));
    }

    private static List<String> oneSided(JsonNode block, String side) {
        return each(block.path("steps"))
                .filter(step -> text(step, "sides").equals(side))
                .map(step -> text(step, "pose") + " " + text(step, "variation") + " " + step.at("/dose/planning"))
                .sorted()
                .toList();
    }

    private static TreeSet<String> reachable(String from) {
        var reached = new TreeSet<>(List.of(from));
        int before;
        do {
            before = reached.size();
            poses().filter(CatalogContentTest::isTransition)
                    .filter(way -> reached.contains(way.at("/position/start").asText()))
                    .forEach(way -> reached.add(way.at("/position/end").asText()));
        } while (reached.size() > before);
        return reached;
    }

    private static boolean isTransition(JsonNode pose) {
        return text(pose, "kind").equals("transition");
    }

    @Test
    void everyVariationReferredToExists() {
        assertThat(poses())
                .allSatisfy(pose -> assertThat(variationsNamedWithin(pose))
                        .allMatch(slug -> !variation(pose, slug).isMissingNode()));
        assertThat(steps())
                .allSatisfy(step -> assertThat(variationsNamedBy(step))
                        .allMatch(slug ->
                                !variation(FILES.pose(text(step, "pose")), slug).isMissingNode()));
    }

    @Test
    void variationsOfAPoseDifferAndDoNotFollowOneAnotherInACircle() {
        assertThat(poses()).allSatisfy(pose -> {
            assertThat(each(pose.path("variations")).map(form -> text(form, "slug")))
                    .doesNotHaveDuplicates();
            for (var form : pose.path("variations")) {
                var seen = new HashSet<String>();
                for (var at = form; !at.isMissingNode(); at = variation(pose, text(at, "then"))) {
                    assertThat(seen.add(text(at, "slug"))).as("no circle").isTrue();
                }
            }
        });
    }

    @Test
    void everyCautionToModifyLeadsToAFormWithoutTheSameCaution() {
        assertThat(poses())
                .allSatisfy(pose -> assertThat(each(pose.path("cautions")))
                        .filteredOn(caution -> text(caution, "kind").equals("modify"))
                        .allSatisfy(caution -> assertThat(strings(variation(pose, text(caution, "variation"))
                                        .findPath("for")))
                                .doesNotContainAnyElementsOf(
                                        strings(caution.path("for")).toList())));
    }

    @Test
    void noConcernIsBothAvoidedAndModified() {
        assertThat(poses())
                .allSatisfy(pose -> assertThat(each(pose.path("cautions"))
                                .filter(caution -> !text(caution, "kind").equals("take-care"))
                                .flatMap(caution -> strings(caution.path("for"))))
                        .doesNotHaveDuplicates());
    }

    @Test
    void stepsTakeTheSidesTheirPoseHas() {
        assertThat(steps())
                .allSatisfy(step -> assertThat(Stream.concat(
                                        Stream.of(text(step, "variation")),
                                        each(step.path("byLevel")).map(offer -> text(offer, "variation")))
                                .map(form -> sidedness(FILES.pose(text(step, "pose")), form)))
                        .as(text(step, "pose"))
                        .containsOnly(ofThePose(text(step, "sides"))));
    }

    @Test
    void theFormABeginnerIsGivenKeepsTheSidesOfThePose() {
        assertThat(poses())
                .allSatisfy(pose -> each(pose.path("variations"))
                        .filter(form -> text(form, "direction").equals("easier"))
                        .findFirst()
                        .ifPresent(form -> {
                            assertThat(text(form, "level")).isEqualTo("beginner");
                            assertThat(form.has("sidedness")).isFalse();
                        }));
    }

    @Test
    void offersRiseWithTheLevelAndSuitIt() {
        assertThat(steps()).allSatisfy(step -> {
            assertThat(each(step.path("byLevel")).map(offer -> LEVELS.indexOf(text(offer, "level"))))
                    .isSorted()
                    .doesNotHaveDuplicates();
            for (var offer : step.path("byLevel")) {
                var form = variation(FILES.pose(text(step, "pose")), text(offer, "variation"));
                assertThat(LEVELS.indexOf(text(form, "level")))
                        .isLessThanOrEqualTo(LEVELS.indexOf(text(offer, "level")));
            }
        });
    }

    @Test
    void everyPoseAboveBeginnersHasAnEasierForm() {
        assertThat(poses().filter(pose -> !text(pose, "level").equals("beginner")))
                .allMatch(pose -> each(pose.path("variations"))
                        .anyMatch(form -> text(form, "direction").equals("easier")));
    }

    @Test
    void planningFiguresRiseAndKeepToWhatIsTaught() {
        var figures = Stream.concat(
                poses().map(pose -> pose.path("usualDose")), steps().map(step -> step.at("/dose/planning")));
        assertThat(figures)
                .allMatch(planning -> planning.path("shortest").asInt()
                                <= planning.path("usual").asInt()
                        && planning.path("usual").asInt()
                                <= planning.path("longest").asInt());
        assertThat(steps()).allSatisfy(step -> {
            var planning = step.at("/dose/planning");
            var ends = step.at("/dose/taught").size() == 1;
            for (var taught : step.at("/dose/taught")) {
                if (taught.has("unit")) {
                    assertThat(planning.path("unit")).isEqualTo(taught.path("unit"));
                }
                assertThat(planning.path("shortest").asInt())
                        .isGreaterThanOrEqualTo(taught.path("from").asInt());
                if (ends && taught.has("to")) {
                    assertThat(planning.path("longest").asInt())
                            .isLessThanOrEqualTo(taught.path("to").asInt());
                }
            }
        });
    }

    @Test
    void blocksAreNumberedFromOneAndEndInTheFinalRest() {
        assertThat(FILES.sequences().values()).allSatisfy(sequence -> {
            var blocks = each(sequence.path("blocks")).toList();
            for (int i = 0; i < blocks.size(); i++) {
                assertThat(blocks.get(i).path("number").asInt()).isEqualTo(i + 1);
            }
            assertThat(text(blocks.getLast(), "phase")).isEqualTo("final-rest");
        });
    }

    @Test
    void theReferenceClassUsuallyTakesItsTwentyThreeMinutesWithSavasana() {
        var seconds = each(FILES.sequences().get("back-strengthening").path("blocks"))
                .flatMap(block -> each(block.path("steps")))
                .mapToInt(CatalogContentTest::usualSeconds)
                .sum();
        assertThat(seconds).isBetween(23 * 60 - 15, 23 * 60 + 15);
    }

    @Test
    void theClassForChildrenTakesTenMinutes() {
        assertThat(Length.of(CatalogFixture.sequence("for-children")).usual()).isEqualTo(10);
    }

    private static int usualSeconds(JsonNode step) {
        var planning = step.at("/dose/planning");
        var breath = 4;
        var length = switch (text(planning, "unit")) {
            case "seconds" -> 1;
            case "breaths" -> breath;
            default -> planning.path("breathsPerRound").asInt() * breath;
        };
        var count = planning.path("usual").asInt();
        var sides = text(step, "sides").equals("both") ? 2 : 1;
        var switches = sides == 1 ? 0 : text(step, "order").equals("side-by-side") ? 2 * count - 1 : 1;
        return step.at("/transition/seconds").asInt()
                + sides * count * length
                + switches * step.at("/switchSides/seconds").asInt();
    }

    private static Stream<JsonNode> poses() {
        return FILES.poses().values().stream();
    }

    private static Stream<JsonNode> steps() {
        return FILES.sequences().values().stream()
                .flatMap(sequence -> each(sequence.path("blocks")))
                .flatMap(block -> each(block.path("steps")));
    }

    private static Stream<String> posesNamedBy(JsonNode step) {
        return Stream.concat(Stream.of(text(step, "pose")), strings(step.path("orElse")));
    }

    private static void use(String slug, TreeSet<String> used) {
        if (used.add(slug)) {
            var pose = FILES.pose(slug);
            strings(pose.path("counterPoses")).forEach(other -> use(other, used));
            each(pose.path("flow")).forEach(part -> use(text(part, "pose"), used));
        }
    }

    private static List<String> variationsNamedWithin(JsonNode pose) {
        var named = new ArrayList<String>();
        pose.findValues("then").forEach(slug -> named.add(slug.asText()));
        each(pose.path("cautions"))
                .filter(caution -> caution.has("variation"))
                .forEach(caution -> named.add(text(caution, "variation")));
        return named;
    }

    private static Stream<String> variationsNamedBy(JsonNode step) {
        return step.findValues("variation").stream().map(JsonNode::asText);
    }

    private static String ofThePose(String sides) {
        return sides.equals("right") || sides.equals("left") ? "both" : sides;
    }

    private static String sidedness(JsonNode pose, String form) {
        var own = variation(pose, form).path("sidedness");
        return switch (own.isTextual() ? own.asText() : text(pose, "sidedness")) {
            case "symmetric" -> "none";
            case "alternating" -> "alternating";
            default -> "both";
        };
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
