package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Line FIRST = new Line("https://a.example", 1);
    private static final Line SECOND = new Line("https://b.example", 1);
    private static final Line THIRD = new Line("https://c.example", 1);

    @Test
    void givesEachLineTheSameShare() {
        assertThat(new Room(90, 90, Map.of(), Set.of()).shares(List.of(FIRST, SECOND, THIRD)))
                .containsExactly(Map.entry(FIRST, 30), Map.entry(SECOND, 30), Map.entry(THIRD, 30));
    }

    @Test
    void givesNoLineMoreThanItsPushServiceTakes() {
        var room = new Room(90, 32, Map.of(FIRST.origin(), 30, SECOND.origin(), 32), Set.of(THIRD.origin()));

        assertThat(room.shares(List.of(FIRST, SECOND, THIRD))).containsExactly(Map.entry(FIRST, 2));
    }

    @Test
    void givesOneEachWhereThereAreMoreLinesThanRoom() {
        assertThat(Room.of(2).shares(List.of(FIRST, SECOND, THIRD)))
                .containsExactly(Map.entry(FIRST, 1), Map.entry(SECOND, 1));
    }

    @Test
    void isFullOnceAllIsTakenAndNotOnceSomeOfItIsLeft() {
        var room = Room.of(1);

        room.take(FIRST.origin());
        assertThat(room.isFull()).isTrue();
        assertThat(room.shares(List.of(SECOND))).isEmpty();

        room.leave(FIRST.origin());
        assertThat(room.isFull()).isFalse();
    }
}
