package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Family;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Brings in the poses somebody always wants, where the way to them and on is shortest, with what prepares and what
/// balances them.
final class Guests {
    private static final int WORK = 3;
    private static final int GENTLE = 1;
    private static final int WINDING_DOWN_SECONDS = 1_000;
    private static final int QUIET_SECONDS = 8;

    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Intent intent;
    private final LineUp lineUp;

    Guests(Repertoire repertoire, Wishes wishes, Intent intent, LineUp lineUp) {
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.intent = intent;
        this.lineUp = lineUp;
    }

    void bring() {
        wishes.always().stream().sorted().forEach(this::bring);
    }

    private void bring(String slug) {
        var pose = repertoire.pose(slug);
        if (lineUp.parts().stream().anyMatch(part -> part.pose().includes(slug))) {
            return;
        }
        if (Breathing.isOutOfPlace(pose, intent)) {
            lineUp.miss(slug, Reasons.wakes(pose));
            return;
        }
        switch (form(pose)) {
            case Forms.Refused refused -> lineUp.miss(slug, refused.why());
            case Forms.Taken taken -> insert(pose, taken);
        }
    }

    private Forms.Verdict form(Pose pose) {
        var verdict = Forms.of(PlainStep.of(pose, repertoire.ways()), pose, wishes);
        return verdict instanceof Forms.Taken taken
                ? repertoire
                        .ways()
                        .barrier(pose, taken.form().variation())
                        .<Forms.Verdict>map(against -> new Forms.Refused(Reasons.noWay(pose, against)))
                        .orElse(verdict)
                : verdict;
    }

    private void insert(Pose pose, Forms.Taken taken) {
        int at = bestPlace(pose, pose.asksIn(taken.form().variation()));
        var guest = part(at, pose, taken, Sentences.added(pose));
        var before = lineUp.parts().subList(0, at);
        lineUp.add(at, guest);
        counter(guest, at + 1).ifPresent(part -> lineUp.add(at + 1, part));
        if (before.stream().filter(one -> Preparation.prepares(one, guest)).count() < Preparation.wanted(guest)) {
            preparation(guest, at).ifPresent(part -> lineUp.add(at, part));
        }
    }

    private Part part(int at, Pose pose, Forms.Taken taken, Saying why) {
        var parts = lineUp.parts();
        var host = parts.isEmpty() ? null : parts.get(Math.max(0, at - 1));
        var notes = new ArrayList<>(List.of(Note.of(Choice.ADDED, Cause.WISH, why)));
        notes.addAll(taken.notes());
        return new Part(
                -1,
                host == null ? 1 : host.block(),
                host == null ? 1 : host.number(),
                host == null ? Phase.MAIN : host.phase(),
                null,
                PlainStep.inForm(
                        PlainStep.of(pose, repertoire.ways()),
                        pose,
                        taken.form().variation(),
                        repertoire.ways()),
                pose,
                taken.form(),
                taken.extents(),
                pose.slug(),
                true,
                notes);
    }

    /// The gentlest way up to a demanding guest: of those that prepare it the nearest, then the fullest.
    private Optional<Part> preparation(Part guest, int at) {
        return repertoire.inOrder().stream()
                .filter(pose -> pose.asks() >= GENTLE && pose.asks() < WORK && Growth.root(pose.slug()) == null)
                .sorted(Comparator.comparingInt((Pose pose) -> way(pose, guest.pose()))
                        .thenComparingInt(pose -> -pose.asks()))
                .flatMap(pose -> form(pose) instanceof Forms.Taken taken
                        ? Optional.of(part(at, pose, taken, Sentences.prepares(pose, guest.pose()))).stream()
                        : Optional.<Part>empty().stream())
                .filter(part -> Preparation.prepares(part, guest) && !isBeside(part, at))
                .findFirst();
    }

    private boolean isBeside(Part part, int at) {
        var parts = lineUp.parts();
        return parts.subList(Math.max(0, at - 1), Math.min(parts.size(), at + 1)).stream()
                .anyMatch(other -> other.pose().slug().equals(part.pose().slug()));
    }

    private Optional<Part> counter(Part guest, int at) {
        var parts = lineUp.parts();
        if (guest.asks() < WORK || (at < parts.size() && isNeutral(parts.get(at).pose()))) {
            return Optional.empty();
        }
        return guest.pose().counterPoses().stream()
                .map(repertoire::pose)
                .sorted(Comparator.comparingInt(pose -> way(guest.pose(), pose)))
                .flatMap(pose -> form(pose) instanceof Forms.Taken taken
                        ? Optional.of(part(at, pose, taken, Sentences.balances(pose, guest.pose()))).stream()
                        : Optional.<Part>empty().stream())
                .findFirst();
    }

    /// Whether it rests without bending back, be it ever so softly.
    private static boolean isNeutral(Pose pose) {
        return pose.asks() == 0 && !pose.isOf(Family.BACK_BEND);
    }

    private int way(Pose from, Pose to) {
        return repertoire.ways().into(from.position().end(), to, null).seconds();
    }

    private int bestPlace(Pose pose, int asks) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        var parts = lineUp.parts();
        for (int at = 1; at <= parts.size(); at++) {
            int detour = Openings.isOpen(at, parts)
                    ? Openings.detour(pose, at, parts, repertoire.ways()) + lateness(at, asks, parts)
                    : Integer.MAX_VALUE;
            if (detour <= least && detour < Integer.MAX_VALUE) {
                least = detour;
                best = at;
            }
        }
        return best;
    }

    /// What is work comes while the class is at work: before it winds down, whatever the way, and sooner rather than
    /// after much that is quieter.
    private static int lateness(int at, int asks, List<Part> parts) {
        if (asks <= GENTLE) {
            return 0;
        }
        if (parts.get(at - 1).phase() == Phase.COOL_DOWN) {
            return WINDING_DOWN_SECONDS;
        }
        return asks < WORK ? 0 : QUIET_SECONDS * quietBefore(at, parts);
    }

    /// How many lie between the last work before that place and the place; none if there is no work before it.
    private static int quietBefore(int at, List<Part> parts) {
        int quiet = 0;
        for (int i = at - 1; i >= 0; i--) {
            if (parts.get(i).asks() >= WORK) {
                return quiet;
            }
            quiet++;
        }
        return 0;
    }
}
