package dev.sthira.session.metronome;

import dev.sthira.session.metronome.ShardRows.Mark;
import java.util.List;

/// Marks as a statement takes them, column by column.
final class Marks {
    private Marks() {}

    static Integer[] ids(List<Mark> marks) {
        return marks.stream().map(Mark::shard).toArray(Integer[]::new);
    }

    static Long[] epochs(List<Mark> marks) {
        return marks.stream().map(Mark::epoch).toArray(Long[]::new);
    }

    static String[] published(List<Mark> marks) {
        return marks.stream().map(mark -> mark.published().toString()).toArray(String[]::new);
    }

    static Long[] changes(List<Mark> marks) {
        return marks.stream().map(Mark::lastChange).toArray(Long[]::new);
    }
}
