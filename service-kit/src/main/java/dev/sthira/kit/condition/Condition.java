package dev.sthira.kit.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a request takes for granted: that what is there has one of these tags (If-Match), or none of those
/// (If-None-Match); RFC 9110, 13.1.
public record Condition(Optional<EntityTags> match, Optional<EntityTags> noneMatch) {
    private static final Optional<EntityTags> UNSAID = Optional.empty();

    /// That there is something, whatever it is.
    public static final Condition THERE = new Condition(Optional.of(EntityTags.ANY), UNSAID);

    /// That there is nothing yet.
    public static final Condition NEW = new Condition(UNSAID, Optional.of(EntityTags.ANY));

    /// The condition of a request, by all lines of its two headers.
    public static Condition of(@Nullable List<String> ifMatch, @Nullable List<String> ifNoneMatch) {
        return new Condition(EntityTags.of(ifMatch), EntityTags.of(ifNoneMatch));
    }

    /// Whether a change with it could overwrite what its sender has not read.
    public boolean isMissing() {
        return match.isEmpty() && !wantsNew();
    }

    /// Whether there must be nothing yet.
    public boolean wantsNew() {
        return noneMatch.filter(EntityTags::any).isPresent();
    }

    /// Whether what has this tag is what the sender may have meant.
    public boolean allows(String tag) {
        return match.map(tags -> tags.matchStrongly(tag)).orElse(true);
    }

    /// Whether a tag that the sender may have meant is one of these.
    public boolean allows(Predicate<String> tags) {
        return match.map(sent -> sent.matchStrongly(tags)).orElse(true);
    }

    /// Whether the sender has what has this tag already.
    public boolean knows(String tag) {
        return noneMatch.filter(tags -> tags.matchWeakly(tag)).isPresent();
    }
}
