package dev.sthira.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.CatalogFiles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandsTest {
    private static final CatalogFiles FILES = CatalogFiles.read();

    @Test
    void namesWhomAPoseIsNotForAndWhatItDoes() {
        assertThat(Demands.of(FILES.pose("shoulderstand")))
                .contains(
                        "avoid:glaucoma",
                        "strains:shoulders",
                        "family:inversion",
                        "position:inverted",
                        "effort:4",
                        "does:shoulderstand",
                        "contains:shoulderstand")
                .doesNotContain("avoid:shoulders");
        assertThat(Demands.of(FILES.pose("bridge"))).contains("avoid:pregnancy-third-trimester");
    }

    @Test
    void namesOnlyThePropsThatItCannotDoWithout() {
        assertThat(Demands.of(FILES.pose("chair-twist"))).contains("prop:chair");
        assertThat(Demands.of(FILES.pose("pigeon"))).noneMatch(demand -> demand.startsWith("prop:"));
    }

    @Test
    void takesAnEasierFormForTheAnswerToCautionsAndEffort() {
        var dancer = FILES.pose("dancer");
        var form = CatalogFiles.variation(dancer, "hand-on-wall");

        assertThat(Demands.of(dancer)).contains("effort:4", "does:dancer");
        assertThat(Demands.of(dancer, form))
                .contains("contains:dancer", "family:balance")
                .doesNotContain("effort:4", "does:dancer");
    }

    @Test
    void gathersWhatAClassAsksInTheFormsThatItTeaches() {
        assertThat(ofClass("inversions")).contains("avoid:shoulders", "avoid:glaucoma", "position:inverted");
        assertThat(ofClass("over-sixty-five"))
                .contains("for:osteoporosis", "contains:downward-dog")
                .doesNotContain("avoid:osteoporosis", "effort:4", "position:hands-and-knees");
    }

    @Test
    void namesWhatAClassIsForAndWhichBreathingIsInIt() {
        assertThat(ofClass("first-class")).contains("kind:breathing", "suits:beginner", "sequence:first-class");
        assertThat(ofClass("over-sixty-five")).contains("intent:balance").doesNotContain("kind:breathing");
        assertThat(ofClass("steady-core")).contains("focus:core");
        assertThat(ofClass("desk-break")).doesNotContain("focus:shoulders");
    }

    @Test
    void countsThePartsOfAFlow() {
        assertThat(whole().ofPose(FILES.pose("dog-and-plank")))
                .contains("contains:dog-and-plank", "contains:downward-dog", "does:plank");
    }

    private static Set<String> ofClass(String slug) {
        return whole().ofClass(FILES.sequences().get(slug));
    }

    private static WholeDemands whole() {
        return new WholeDemands(FILES.poses().values().stream()
                .map(pose -> Map.<String, JsonNode>of("en", pose))
                .toList());
    }
}
