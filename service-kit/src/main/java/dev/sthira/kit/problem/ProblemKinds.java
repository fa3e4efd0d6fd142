package dev.sthira.kit.problem;

import java.util.Collection;

/// The kinds of problems that a feature has of its own; a bean of this type gives each of them a page.
public interface ProblemKinds {
    Collection<ProblemKind> kinds();
}
