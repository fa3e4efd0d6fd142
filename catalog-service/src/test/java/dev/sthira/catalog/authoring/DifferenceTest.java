package dev.sthira.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.authoring.Difference.Change;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private final ObjectNode before = Drafts.evening();
    private final ObjectNode after = Drafts.evening();

    @Test
    void findsNothingBetweenAnEditionAndItself() {
        assertThat(Difference.between(before, after.put("version", 7))).isEmpty();
    }

    @Test
    void namesAFieldThatChanged() {
        step(0, 0).put("cue", "Sit.");

        assertThat(Difference.between(before, after)).singleElement().satisfies(change -> {
            assertThat(change.pointer()).isEqualTo("/blocks/0/steps/0/cue");
            assertThat(change.sentence())
                    .isEqualTo("Block 1, step 1 (easy-pose): cue is “Sit.” instead of “Sit and breathe.”.");
        });
    }

    @Test
    void tellsAFieldThatCameAndOneThatWent() {
        step(0, 1).put("optional", true);
        after.remove("$schema");
        after.putArray("keywords").add("bed");

        assertThat(Difference.between(before, after))
                .extracting(Change::sentence)
                .containsExactlyInAnyOrder("Block 1, step 2 (cat-cow): optional is new: true.", "Keywords is new.");
    }

    @Test
    void seesAStepThatIsGoneAsOneChange() {
        ((ArrayNode) after.at("/blocks/0/steps")).remove(0);

        assertThat(Difference.between(before, after))
                .extracting(Change::pointer, Change::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "/blocks/0/steps/0", "Block 1, step 1 (easy-pose) is gone."));
    }

    @Test
    void seesAnotherPoseAsOneGoneAndOneNew() {
        step(0, 1).put("pose", "cat");

        assertThat(Difference.between(before, after))
                .extracting(Change::sentence)
                .containsExactly("Block 1, step 2 (cat-cow) is gone.", "Block 1, step 2 (cat) is new.");
    }

    @Test
    void seesABlockWithAnotherTitleAsTheSameBlock() {
        ((ObjectNode) after.at("/blocks/1")).put("title", "Savasana");

        assertThat(Difference.between(before, after))
                .extracting(Change::sentence)
                .containsExactly("Block 2: title is “Savasana” instead of “Rest”.");
    }

    @Test
    void namesAnEntryOfAList() {
        ((ArrayNode) after.get("focus")).add("hips");

        assertThat(Difference.between(before, after))
                .extracting(Change::sentence)
                .containsExactly("Focus 2 is new: “hips”.");
    }

    private ObjectNode step(int block, int step) {
        return (ObjectNode) after.at("/blocks/%d/steps/%d".formatted(block, step));
    }
}
