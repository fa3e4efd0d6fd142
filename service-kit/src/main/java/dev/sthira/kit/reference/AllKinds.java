package dev.sthira.kit.reference;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// All kinds of problems that this service tells of, whichever feature does.
@Singleton
final class AllKinds {
    private final TreeMap<String, ProblemKind> byName = new TreeMap<>();

    AllKinds(@All List<ProblemKinds> features) {
        features.stream().map(ProblemKinds::kinds).flatMap(Collection::stream).forEach(this::add);
    }

    private void add(ProblemKind kind) {
        var same = byName.putIfAbsent(kind.name(), kind);
        if (same != null && !same.equals(kind)) {
            throw new IllegalStateException("two kinds of problems are called " + kind.name());
        }
    }

    Optional<ProblemKind> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// By status, then by name.
    List<ProblemKind> list() {
        return byName.values().stream()
                .sorted(Comparator.comparing(ProblemKind::status))
                .toList();
    }
}
