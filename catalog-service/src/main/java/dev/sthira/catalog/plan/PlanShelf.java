package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.shelf.Shelf;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes plans from what is on the shelves, and says what is wrong with a wish that cannot be met.
@ApplicationScoped
public class PlanShelf {
    private final SequenceShelf sequences;
    private final PoseShelf poses;
    private final RehearsalSettings rehearsal;
    private volatile @Nullable Known known;

    PlanShelf(SequenceShelf sequences, PoseShelf poses, RehearsalSettings rehearsal) {
        this.sequences = sequences;
        this.poses = poses;
        this.rehearsal = rehearsal;
    }

    /// A repertoire, and the shelf it was made of.
    private record Known(Shelf<Pose> shelf, Repertoire repertoire) {}

    /// The plan for a wish.
    ///
    /// @throws HttpProblem 404 for an unknown sequence, 422 for wishes that make no sense or leave nothing
    public Plan of(WishView wish) {
        var repertoire = repertoire();
        refuseNonsense(wish, repertoire, rehearsal.enabled());
        var wishes = wish.toWishes();
        var plan = Plans.of(sequence(wishes, repertoire), repertoire, wishes);
        if (plan.segments().isEmpty()) {
            throw nothingLeft(plan);
        }
        return plan;
    }

    private Sequence sequence(Wishes wishes, Repertoire repertoire) {
        return switch (wishes.source()) {
            case Wishes.Taught taught ->
                sequences.get().thing(taught.sequence()).orElseThrow(() -> unknown(taught.sequence()));
            case Wishes.Composed composed -> Composer.compose(composed, repertoire, wishes);
        };
    }

    private Repertoire repertoire() {
        var shelf = poses.get();
        var last = known;
        if (last == null || last.shelf != shelf) {
            last = new Known(shelf, Repertoire.of(shelf.things()));
            known = last;
        }
        return last.repertoire;
    }

    static void refuseNonsense(WishView wish, Repertoire repertoire, boolean rehearsals) {
        var violations = new ArrayList<Violation>();
        if ((wish.sequence() == null) == (wish.compose() == null)) {
            violations.add(violation("sequence", "say either sequence or compose, one of the two"));
        }
        if (wish.version() != null && wish.sequence() == null) {
            violations.add(violation("version", "is the edition of a sequence; leave it out when you compose"));
        }
        if (wish.compose() != null && (wish.minutes() == null || wish.minutes() < 5 || wish.minutes() > 120)) {
            violations.add(violation("minutes", "must be from 5 to 120 for a composed class"));
        }
        var never = Set.copyOf(Objects.requireNonNullElse(wish.never(), List.of()));
        check("never", wish.never(), repertoire, violations);
        check("always", wish.always(), repertoire, violations);
        Objects.requireNonNullElse(wish.always(), List.<String>of()).stream()
                .filter(never::contains)
                .map(slug -> violation("always", "has %s, which you never want".formatted(slug)))
                .forEach(violations::add);
        if (Objects.requireNonNullElse(wish.rehearsalSpeed(), 1) > 1 && !rehearsals) {
            violations.add(violation("rehearsalSpeed", "is for rehearsals, which are switched off here; leave it out"));
        }
        if (!violations.isEmpty()) {
            throw senseless(violations);
        }
    }

    private static void check(
            String field, @Nullable List<String> slugs, Repertoire repertoire, List<Violation> violations) {
        Objects.requireNonNullElse(slugs, List.<String>of()).stream()
                .filter(slug -> !repertoire.holds(slug))
                .map(slug -> violation(field, "has %s, which is no pose; GET /poses lists them".formatted(slug)))
                .forEach(violations::add);
    }

    private static Violation violation(String field, String message) {
        return Violation.In.body.field(field).message(message);
    }

    private static HttpProblem senseless(List<Violation> violations) {
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("These wishes cannot be met")
                .withDetail("See the violations.")
                .with("violations", violations)
                .build();
    }

    private static HttpProblem nothingLeft(Plan plan) {
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("Nothing of this class is left for you")
                .withDetail("Every step is left out; the reasons say why. Another class may suit you better.")
                .with(
                        "reasons",
                        plan.explanations().stream().map(Explanation::text).toList())
                .build();
    }

    private static HttpProblem unknown(String slug) {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("There is no such sequence")
                .withDetail(
                        "The catalog has no sequence %s; GET /sequences lists the classes there are.".formatted(slug))
                .build();
    }
}
