package dev.sthira.kit.condition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The entity tags of an If-Match or If-None-Match header (RFC 9110, 8.8.3 and 13.1). A list that cannot be read names
/// no tag, and so matches nothing.
///
/// @param any whether it is `*`, which matches whatever there is
public record EntityTags(boolean any, Set<String> strong, Set<String> weak) {

    static final EntityTags ANY = new EntityTags(true, Set.of(), Set.of());
    private static final EntityTags NONE = new EntityTags(false, Set.of(), Set.of());
    private static final Pattern TAG =
            Pattern.compile("[ \\t]*(?:(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\")?[ \\t]*(?:,|$)");

    /// The tags of all lines of a header; none if it was not sent.
    public static Optional<EntityTags> of(@Nullable List<String> lines) {
        return lines == null || lines.isEmpty() ? Optional.empty() : Optional.of(read(String.join(",", lines)));
    }

    private static EntityTags read(String list) {
        if (list.strip().equals("*")) {
            return ANY;
        }
        var strong = new HashSet<String>();
        var weak = new HashSet<String>();
        Matcher tag = TAG.matcher(list);
        int end = 0;
        for (; end < list.length() && tag.find(end) && tag.start() == end; end = tag.end()) {
            if (tag.group(2) != null) {
                (tag.group(1) == null ? strong : weak).add(tag.group(2));
            }
        }
        return end == list.length() ? new EntityTags(false, strong, weak) : NONE;
    }

    /// As If-Match asks: a weak tag never matches.
    public boolean matchStrongly(String tag) {
        return any || strong.contains(tag);
    }

    /// The same, where several tags are of what is meant.
    boolean matchStrongly(Predicate<String> meant) {
        return any || strong.stream().anyMatch(meant);
    }

    /// As If-None-Match asks: weak or not makes no difference.
    public boolean matchWeakly(String tag) {
        return matchStrongly(tag) || weak.contains(tag);
    }
}
