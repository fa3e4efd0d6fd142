package dev.sthira.catalog.plan.critic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a teacher knows of a pose without reading it up.
///
/// @param effort from 0, a rest, to 5, the peak of an advanced class
record Anatomy(String slug, int effort, Set<String> traits) {
    private static final Map<String, Anatomy> ALL = read();
    private static final String DIGITS = "0123456789";

    static Anatomy of(String slug) {
        return ALL.getOrDefault(slug, new Anatomy(slug, 2, Set.of()));
    }

    static boolean knows(String slug) {
        return ALL.containsKey(slug);
    }

    boolean is(String trait) {
        return traits.contains(trait);
    }

    /// How far the spine bends back, from 0 to 5.
    int back() {
        return depth("back");
    }

    /// How far the spine bends forward, from 0 to 4.
    int fold() {
        return depth("fold");
    }

    private int depth(String direction) {
        return traits.stream()
                .filter(trait -> trait.startsWith(direction))
                .mapToInt(trait -> DIGITS.indexOf(trait.charAt(trait.length() - 1)))
                .max()
                .orElse(0);
    }

    private static Map<String, Anatomy> read() {
        try (var file = Anatomy.class.getResourceAsStream("/critic/poses.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(words -> new Anatomy(
                            words[0],
                            Integer.parseInt(words[1]),
                            Set.copyOf(Arrays.asList(words).subList(2, words.length))))
                    .collect(Collectors.toUnmodifiableMap(Anatomy::slug, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
