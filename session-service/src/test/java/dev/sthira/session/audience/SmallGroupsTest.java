package dev.sthira.session.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.audience.SmallGroups.Group;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {
    private static final Group BIG = new Group(40, 20, 20);
    private static final Group MIDDLING = new Group(9, 7, 7);
    private static final Group FEW = new Group(9, 3, 3);
    private static final Group ONE = new Group(9, 1, 1);

    private final SmallGroups small = new SmallGroups(5);

    @Test
    void tellsAllWhereNoPartIsSmall() {
        assertThat(small.keptBack(Map.of("a", BIG, "b", MIDDLING, "nobody", Group.NONE)))
                .isEmpty();
    }

    @Test
    void keepsASmallPartBackWithTheSmallestOther() {
        assertThat(small.keptBack(Map.of("a", BIG, "b", MIDDLING, "c", ONE))).containsExactlyInAnyOrder("c", "b");
    }

    @Test
    void keepsNothingElseBackWhereSmallPartsAreManyPeople() {
        assertThat(small.keptBack(Map.of("a", BIG, "b", FEW, "c", FEW))).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void countsWhoeverIsInSeveralPartsOnce() {
        var sameThree = new Group(9, 3, 0);

        assertThat(small.keptBack(Map.of("a", BIG, "b", FEW, "c", sameThree))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void countsWhoeverIsGoneAmongNoPeople() {
        assertThat(small.isSmall(new Group(60, 0, 0))).isTrue();
        assertThat(small.isSmall(Group.NONE)).isFalse();
    }
}
