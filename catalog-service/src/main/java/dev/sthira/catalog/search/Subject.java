package dev.sthira.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that can be found: the names it answers to, its texts, and the properties it is filtered and ranked by.
///
/// @param slug       short name, unique within its kind
/// @param names      in every language there is
/// @param texts      what it says of itself, one text for each language
/// @param properties words by property, the more telling ones first: `area` → hips, hamstrings
/// @param minutes    usual length of a class; null for a pose
/// @param held       what somebody may have to do without: `avoid:knees`, `position:inverted`, `contains:plow`
/// @param instead    for a concern, the form to take: the caution says modify
public record Subject(
        Kind kind,
        String slug,
        List<Name> names,
        List<Text> texts,
        Map<String, List<String>> properties,
        @Nullable Integer minutes,
        Set<String> held,
        Map<String, Form> instead) {
    public Subject {
        held = Set.copyOf(held);
    }

    /// What kind of thing.
    public enum Kind {
        POSE,
        SEQUENCE
    }

    /// A name, and how much it counts to be found by it: from 0 to 1.
    public record Name(String language, String name, double weight) {}

    /// A text to find words in.
    public record Text(String language, String text) {}

    /// A variation with its name in each language.
    public record Form(String slug, Map<String, String> names) {}

    public List<String> property(String property) {
        return properties.getOrDefault(property, List.of());
    }

    boolean hasAny(String property, Set<String> words) {
        return property(property).stream().anyMatch(words::contains);
    }

    boolean holdsAny(Set<String> barred) {
        return barred.stream().anyMatch(held::contains);
    }

    /// The name to sort by.
    String title() {
        return names.getFirst().name();
    }
}
