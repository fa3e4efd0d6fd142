package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Planning.Wrong;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.sequence.Sequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What makes no sense in a wish whose fields are each all right.
final class Nonsense {
    private static final List<Set<Concern>> EXCLUSIVE = List.of(
            EnumSet.of(Concern.HIGH_BLOOD_PRESSURE, Concern.LOW_BLOOD_PRESSURE),
            EnumSet.of(
                    Concern.PREGNANCY_FIRST_TRIMESTER,
                    Concern.PREGNANCY_SECOND_TRIMESTER,
                    Concern.PREGNANCY_THIRD_TRIMESTER,
                    Concern.POSTNATAL));

    private Nonsense() {}

    static List<Wrong> in(WishView wish, Repertoire repertoire, boolean rehearsals) {
        var wrong = new ArrayList<Wrong>();
        if ((wish.sequence() == null) == (wish.compose() == null)) {
            wrong.add(new Wrong("sequence", "say either sequence or compose, one of the two"));
        }
        if (wish.version() != null && wish.sequence() == null) {
            wrong.add(new Wrong("version", "is the edition of a sequence; leave it out when you compose"));
        }
        if (wish.compose() != null) {
            composed(wish.minutes(), wrong);
        }
        body(wish, wrong);
        poses(wish, repertoire, wrong);
        if (Objects.requireNonNullElse(wish.rehearsalSpeed(), 1) > 1 && !rehearsals) {
            wrong.add(new Wrong("rehearsalSpeed", "is for rehearsals, which are switched off here; leave it out"));
        }
        return wrong;
    }

    /// A class that falls into more segments than a plan may have.
    static Wrong tooLong(Wishes.Source source, int segments) {
        return new Wrong(
                source instanceof Wishes.Taught ? "sequence" : "minutes",
                "comes to %d segments, each side and each round counted, and a plan has at most %d; take fewer minutes, or a"
                                .formatted(segments, Sequence.MOST_SEGMENTS)
                        + " class of fewer rounds or steps");
    }

    private static void composed(@Nullable Integer minutes, List<Wrong> wrong) {
        if (minutes == null) {
            wrong.add(new Wrong("minutes", "is missing; say how many, from 5 to 120, the composed class should take"));
        } else if (minutes < 5 || minutes > 120) {
            wrong.add(new Wrong("minutes", "must be from 5 to 120 for a composed class"));
        }
    }

    private static void body(WishView wish, List<Wrong> wrong) {
        var named = EnumSet.noneOf(Concern.class);
        wish.concerns()
                .filter(concern -> !named.add(concern))
                .distinct()
                .map(concern -> new Wrong("body", "names %s twice; name each concern once".formatted(concern.word())))
                .forEach(wrong::add);
        for (var one : EXCLUSIVE) {
            var together =
                    one.stream().filter(named::contains).map(Concern::word).toList();
            if (together.size() > 1) {
                wrong.add(new Wrong(
                        "body",
                        "names %s, which exclude each other; name the one that is so now"
                                .formatted(String.join(" and ", together))));
            }
        }
    }

    private static void poses(WishView wish, Repertoire repertoire, List<Wrong> wrong) {
        var never = Set.copyOf(Objects.requireNonNullElse(wish.never(), List.of()));
        unknown("never", wish.never(), repertoire, wrong);
        unknown("always", wish.always(), repertoire, wrong);
        unknown("liked", wish.liked(), repertoire, wrong);
        unwanted("always", wish.always(), never, wrong);
        unwanted("liked", wish.liked(), never, wrong);
    }

    private static void unwanted(String field, @Nullable List<String> slugs, Set<String> never, List<Wrong> wrong) {
        Objects.requireNonNullElse(slugs, List.<String>of()).stream()
                .filter(never::contains)
                .map(slug -> new Wrong(field, "has %s, which you never want".formatted(slug)))
                .forEach(wrong::add);
    }

    private static void unknown(String field, @Nullable List<String> slugs, Repertoire repertoire, List<Wrong> wrong) {
        Objects.requireNonNullElse(slugs, List.<String>of()).stream()
                .filter(slug -> !repertoire.holds(slug))
                .map(slug -> new Wrong(field, "has %s, which is no pose; GET /poses lists them".formatted(slug)))
                .forEach(wrong::add);
    }
}
