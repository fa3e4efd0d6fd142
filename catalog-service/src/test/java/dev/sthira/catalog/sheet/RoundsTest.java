package dev.sthira.catalog.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.picture.Measures;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.Plan;
import dev.sthira.catalog.plan.WishView;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.kit.words.Words;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sheet of a plan and the contact sheet of its class count rounds alike.
class RoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void theSheetsOfAClassAsItIsTaughtSayTheSameRounds(String language) {
        var words = SheetFixture.words(language);
        var different = new TreeSet<String>();
        int compared = 0;
        for (var slug : CatalogFixture.classes()) {
            var plan = CatalogFixture.plan(
                    WishView.asTaught(slug, CatalogFixture.sequence(slug).level(), 4), language);
            var cards = new Cards(plan, words, pose -> CatalogFixture.pose(pose, language)).byBlock();
            for (var block : plan.sequence().blocks()) {
                for (var card : cards.get(block.number())) {
                    var step = stepOf(plan, block.number(), card);
                    if (step != null) {
                        compare(slug, card, step, words, different);
                        compared++;
                    }
                }
            }
        }

        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(50);
    }

    private static void compare(String slug, Card card, Step step, Words words, TreeSet<String> different) {
        var sheet = Measured.dose(words, card);
        var contact = new Measures(words).of(step);
        if (!sheet.equals(contact)) {
            different.add(
                    "%s, %s: the sheet says %s, the contact sheet %s".formatted(slug, card.pose(), sheet, contact));
        }
    }

    /// The one step of the block that counts this pose in rounds.
    private static Step stepOf(Plan plan, int block, Card card) {
        var steps = plan.sequence().blocks().get(block - 1).steps().stream()
                .filter(step -> step.pose().equals(card.pose()))
                .toList();
        return steps.size() == 1 && steps.getFirst().dose().planning().unit() == Unit.ROUNDS ? steps.getFirst() : null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sun-salutation-a", "sun-salutation-b", "moon-salutation", "backbends"})
    void bothSayHowOftenAFlowIsGoneThrough(String slug) {
        var sequence = CatalogFixture.sequence(slug);
        var wish = WishView.asTaught(slug, sequence.level(), 4);
        var headings = SheetFixture.sheet(wish, "en").groups().stream()
                .map(Sheet.Group::heading)
                .toList();

        assertThat(sequence.blocks().stream().filter(block -> block.rounds() != null))
                .allSatisfy(block -> assertThat(headings)
                        .contains(new Measures(SheetFixture.words("en"))
                                .heading(block.title(), block.rounds().usual())));
    }
}
