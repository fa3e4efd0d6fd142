package dev.sthira.session.plan;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// What the catalog refuses a wish with, which is passed on as it says it: the `type` of each leads to a page here too.
@Singleton
final class CatalogProblems implements ProblemKinds {

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(
                new ProblemKind(
                        "wishes-unmet",
                        422,
                        "These wishes cannot be met",
                        "Each wish can be read, but one cannot be met or two exclude each other. `violations` names each"
                                + " field and what to change."),
                new ProblemKind(
                        "nothing-left",
                        422,
                        "Nothing of this class is left for you",
                        "Every step is left out for your body, your wishes or your props; `reasons` says why. Another class"
                                + " may suit you better."),
                new ProblemKind(
                        "sequence-unknown",
                        404,
                        "There is no such sequence",
                        "Nobody has a sequence of this short name, or it is somebody's own and not shown to you. The"
                                + " catalog's `GET /sequences` lists those that everybody sees."),
                new ProblemKind(
                        "edition-unknown",
                        404,
                        "There is no such edition",
                        "The sequence is there, but not in this version. `detail` names the versions you may have."),
                new ProblemKind(
                        "edition-outdated",
                        409,
                        "This edition does not fit the catalog any more",
                        "An early edition names a pose or a variation that the catalog has not kept. Take a newer edition,"
                                + " or edit the sequence."));
    }
}
