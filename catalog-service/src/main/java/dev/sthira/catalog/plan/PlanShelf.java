package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Finding;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceFinder;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.viewer.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Makes plans from what is on the shelves.
@ApplicationScoped
public class PlanShelf {
    private final SequenceFinder finder;
    private final SequenceShelf sequences;
    private final PoseShelf poses;
    private final RehearsalSettings rehearsal;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    PlanShelf(SequenceFinder finder, SequenceShelf sequences, PoseShelf poses, RehearsalSettings rehearsal) {
        this.finder = finder;
        this.sequences = sequences;
        this.poses = poses;
        this.rehearsal = rehearsal;
    }

    /// A repertoire, and the shelf it was made of.
    private record Known(Shelf<Pose> shelf, Repertoire repertoire) {}

    /// The plan for a wish, or why there is none: names, cues and sentences in the language that fits best of those the
    /// class is in, so that none is mixed with another. A sequence that not everybody sees is looked for in the
    /// database, so call it where blocking is allowed.
    ///
    /// @param languages the header `Accept-Language`, or null
    public Planning of(WishView wish, @Nullable String languages, Viewer viewer) {
        var language = Languages.best(languages, poses.all().languages());
        var repertoire = repertoire(language);
        var wrong = Nonsense.in(wish, repertoire, rehearsal.enabled());
        if (!wrong.isEmpty()) {
            return new Planning.Senseless(wrong);
        }
        var wishes = wish.toWishes();
        return switch (sequence(wishes, repertoire, language, viewer)) {
            case Finding.Found found -> plan(found.sequence(), wishes);
            case Finding.Missing missing -> new Planning.NoSequence(missing);
        };
    }

    private Planning plan(Sequence sequence, Wishes wishes) {
        var spoken = Languages.best(sequence.language(), poses.all().languages());
        var plan = Plans.of(sequence, repertoire(spoken), wishes);
        int segments = plan.segments().size();
        if (segments > Sequence.MOST_SEGMENTS) {
            return new Planning.Senseless(List.of(Nonsense.tooLong(wishes.source(), segments)));
        }
        return plan.segments().isEmpty()
                ? new Planning.NothingLeft(
                        plan.explanations().stream().map(Explanation::text).toList())
                : new Planning.Planned(plan);
    }

    private Finding sequence(Wishes wishes, Repertoire repertoire, String language, Viewer viewer) {
        return switch (wishes.source()) {
            case Wishes.Taught taught ->
                sequences
                        .get(language)
                        .thing(taught.sequence())
                        .filter(it -> taught.version() == null || taught.version() == it.version())
                        .<Finding>map(Finding.Found::new)
                        .orElseGet(() -> finder.find(taught.sequence(), taught.version(), viewer));
            case Wishes.Composed composed -> new Finding.Found(Composer.compose(composed, repertoire, wishes));
        };
    }

    private Repertoire repertoire(String language) {
        var shelf = poses.get(language);
        return known.compute(
                        language,
                        (_, last) -> last != null && last.shelf == shelf
                                ? last
                                : new Known(shelf, Repertoire.of(shelf.things(), Vocabulary.in(language))))
                .repertoire;
    }
}
