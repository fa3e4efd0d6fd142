package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Prop.Need;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.pose.Weight;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody who tried the service with nothing but its documents once stumbled over.
class TriedFromOutsideTest {
    private static final String ALL_RESTS = """
            "never": ["savasana", "constructive-rest", "side-lying-rest", "seated-rest", "chair-rest", "stillness"]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "sequence": "restorative-hour", "body": [{"concern": "pregnancy-second-trimester"}] | legs-up-the-wall | 180
            "compose": {"intent": "warm-up", "focus": ["neck"], "seed": 143}, "minutes": 90, "body": [{"concern": "glaucoma"}] | supported-bridge | 60
            "sequence": "tails-and-arches", "minutes": 40, "body": [{"concern": "glaucoma"}] | childs-pose | 60
            "compose": {"intent": "prenatal", "seed": 3}, "minutes": 30, "body": [{"concern": "pregnancy-third-trimester", "severity": "severe"}] | cow | 20
            """)
    void holdsNothingLongerThanTheCautionBesideItSays(String wish, String pose, int seconds) {
        assertThat(plan(wish).segments())
                .filteredOn(segment -> segment.pose().slug().equals(pose))
                .extracting(segment -> segment.millis() / 1000)
                .allMatch(held -> held <= seconds);
    }

    @Test
    void saysThatACautionMadeItBrief() {
        var plan = plan("""
                "sequence": "restorative-hour", "body": [{"concern": "pregnancy-second-trimester"}]""");

        assertThat(said(plan))
                .contains(
                        "Legs up the Wall lasts 3 minutes at most because of the second trimester of your pregnancy.");
    }

    @Test
    void putsNothingOnKneesThatHurtBadlyAndSaysSo() {
        var plan = plan("""
                "sequence": "back-strengthening", "body": [{"concern": "knees", "severity": "severe"}]""");

        assertThat(slugs(plan)).doesNotContain("thread-the-needle", "balancing-table", "cat-cow", "childs-pose");
        assertThat(said(plan))
                .contains("Thread the Needle is left out because of your knees. It puts weight where it hurts.");
    }

    @Test
    void leansOnNoHandsThatHurtBadly() {
        var plan = plan("""
                "sequence": "back-strengthening", "body": [{"concern": "wrists", "severity": "severe"}]""");

        assertThat(plan.segments().stream()
                        .filter(segment ->
                                segment.pose().weightOn(segment.variation()).contains(Weight.HANDS))
                        .map(segment -> segment.pose().slug()))
                .isEmpty();
    }

    /// A wall is in every room; what else one needs has to be there.
    @ParameterizedTest
    @ValueSource(strings = {"restorative-hour", "back-strengthening", "room-for-every-body"})
    void needsNothingButAWallWhereNothingIsAtHand(String slug) {
        var plan = plan("\"sequence\": \"%s\", \"props\": []".formatted(slug));

        assertThat(plan.segments())
                .isNotEmpty()
                .allMatch(segment -> segment.pose()
                        .props(segment.variation())
                        .filter(prop -> prop.is(Need.REQUIRED))
                        .allMatch(prop -> prop.anyOf().stream().anyMatch(PropItem::isEverywhere)));
    }

    @Test
    void saysThatAClassEndsWithoutARestWhereNobodyWantsOne() {
        var plan = plan("\"compose\": {\"intent\": \"stretch\"}, \"minutes\": 20, " + ALL_RESTS);

        assertThat(plan.explanations())
                .filteredOn(it -> it.kind() == Choice.REST && it.segment() == null)
                .extracting(Explanation::text)
                .singleElement()
                .asString()
                .startsWith("You want none of the rests, so this class ends without one.");
    }

    @Test
    void saysInWhatElseAClassEndsWhereTheUsualRestIsNotWanted() {
        var plan = plan("""
                "compose": {"intent": "stretch"}, "minutes": 20, "never": ["savasana"]""");

        assertThat(slugs(plan)).endsWith("constructive-rest");
        assertThat(said(plan)).contains("It ends in Constructive Rest, as you never want Savasana.");
    }

    @Test
    void namesEachPlaceOnceInItsTitle() {
        var plan = plan("""
                "compose": {"intent": "stretch", "focus": ["hips", "hips"]}, "minutes": 20""");

        assertThat(plan.sequence().title()).isEqualTo("20 minutes to stretch, for hips");
    }

    @Test
    void callsARestARestInEveryClass() {
        assertThat(CatalogFixture.classes())
                .allSatisfy(slug -> assertThat(
                                plan("\"sequence\": \"%s\"".formatted(slug)).segments())
                        .filteredOn(segment -> segment.pose().slug().equals("savasana"))
                        .allMatch(segment -> segment.kind() == PoseKind.REST));
    }

    private static List<String> slugs(Plan plan) {
        return plan.segments().stream().map(segment -> segment.pose().slug()).toList();
    }

    private static String said(Plan plan) {
        return plan.explanations().stream().map(Explanation::text).collect(Collectors.joining("\n"));
    }

    private static Plan plan(String wish) {
        try {
            var json = "{\"level\": \"intermediate\", \"breathSeconds\": 4, %s}".formatted(wish);
            return CatalogFixture.planned(
                    CatalogFixture.JSON.readValue(json, WishView.class).toWishes());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(wish, e);
        }
    }
}
