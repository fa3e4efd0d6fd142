package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.fuzz.Finding.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was found: every occurrence counts, and each thing is told once.
final class Findings {

    private record Found(Finding first, int times) {}

    private final Map<Kind, Map<String, Found>> found = new EnumMap<>(Kind.class);
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final Map<String, Boolean> operations = new HashMap<>();
    private int requests;

    synchronized void add(Finding finding) {
        found.computeIfAbsent(finding.kind(), _ -> new TreeMap<>())
                .merge(
                        finding.what(),
                        new Found(finding, 1),
                        (before, _) -> new Found(before.first(), before.times() + 1));
    }

    /// Counts a request.
    ///
    /// @param status 0 where there was no answer
    synchronized void asked(String operation, int status) {
        requests++;
        answers.merge(status / 100, 1, Integer::sum);
        operations.merge(operation, status >= 200 && status < 400, Boolean::logicalOr);
    }

    synchronized int count(Kind kind) {
        return found.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Found::times)
                .sum();
    }

    synchronized boolean none() {
        return found.isEmpty();
    }

    /// Every finding with the line that repeats it, by kind.
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        found.forEach((kind, list) -> {
            lines.add("%n%d %s, %d of them different:".formatted(count(kind), kind.words(), list.size()));
            list.values()
                    .forEach(one -> lines.add("  %s%s%n    %s"
                            .formatted(
                                    one.first().what(),
                                    one.times() > 1 ? " (" + one.times() + " times)" : "",
                                    one.first().repeat())));
        });
        return lines;
    }

    /// How deep it went: answers by class, and operations that never did what they were asked.
    synchronized String reach() {
        List<String> never = operations.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<String> counts = answers.entrySet().stream()
                .map(entry -> entry.getKey() == 0
                        ? "%d none".formatted(entry.getValue())
                        : "%d × %dxx".formatted(entry.getValue(), entry.getKey()))
                .toList();
        return "answers: %s; %d of %d operations succeeded at least once%s"
                .formatted(
                        String.join(", ", counts),
                        operations.size() - never.size(),
                        operations.size(),
                        never.isEmpty() ? "" : ", not " + String.join(", ", never));
    }

    synchronized String verdict() {
        return "fuzz: %d requests, %d × 5xx, %d hangs, %d traces, %d invalid accepted"
                .formatted(
                        requests, count(Kind.SERVER_ERROR), count(Kind.HANG), count(Kind.TRACE), count(Kind.ACCEPTED));
    }
}
