package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Cue;
import dev.sthira.catalog.pose.Cue.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is said in a pose beyond its one sentence, and when.
public final class Guidance {
    private static final long SPACE_MILLIS = 6_000;

    private Guidance() {}

    /// Sentences of the pose and of the form it is taken in: as large a share as wished, in order, and no more
    /// than there is time for. Those of the way in come first; those of the way out keep to the end of the hold.
    static List<Said> of(Part part, long holdMillis, Wishes wishes) {
        if (wishes.guidance() == 0) {
            return List.of();
        }
        var cues = all(part);
        int room = (int) (holdMillis / SPACE_MILLIS);
        int share = (cues.size() * wishes.guidance() + 99) / 100;
        return spread(cues.subList(0, Math.min(share, Math.min(room, cues.size()))), holdMillis, wishes);
    }

    /// A sentence, so many milliseconds after the hold began.
    public record Said(long millis, String text) {}

    private static List<Cue> all(Part part) {
        var variation = part.form().variation();
        var own = variation == null ? Stream.<Cue>of() : variation.cues().stream();
        var cues = Stream.concat(part.pose().cues().stream(), own).toList();
        return Stream.of(When.values())
                .flatMap(when -> cues.stream().filter(cue -> cue.when() == when))
                .toList();
    }

    private static List<Said> spread(List<Cue> cues, long holdMillis, Wishes wishes) {
        var said = new ArrayList<Said>(cues.size());
        int leaving =
                (int) cues.stream().filter(cue -> cue.when() == When.LEAVE).count();
        int staying = cues.size() - leaving;
        long step = staying == 0 ? 0 : Math.max(SPACE_MILLIS, (holdMillis - leaving * SPACE_MILLIS) / staying);
        for (int i = 0; i < cues.size(); i++) {
            long at = i < staying
                    ? Math.min(i * step, i * 2 * SPACE_MILLIS)
                    : holdMillis - (cues.size() - i) * SPACE_MILLIS;
            said.add(new Said(at == 0 ? 0 : wishes.paced(at), cues.get(i).text()));
        }
        return List.copyOf(said);
    }
}
