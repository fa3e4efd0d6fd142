package dev.sthira.catalog.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is printed on a cheat sheet, in its words and in reading order; equal sheets are equal documents.
///
/// @param slug     short name of the class
/// @param language of the words, such as `en`
/// @param facts    length, level, breath
/// @param forWhom  whom it was planned for
/// @param leftOut  what is left out, with short reasons
/// @param note     in which language it is, where that is not the one asked for
/// @param start    address that starts the class, where the catalog has it
record Sheet(
        String slug,
        String language,
        String title,
        String facts,
        String forWhom,
        List<Group> groups,
        List<String> leftOut,
        @Nullable String note,
        @Nullable String start) {
    Sheet {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
    }

    /// Cards under one light heading; the heading is absent where the cards go on without a break.
    record Group(@Nullable String heading, List<Card> cards) {
        Group {
            cards = List.copyOf(cards);
        }
    }

    int size() {
        return groups.stream().mapToInt(group -> group.cards().size()).sum();
    }
}
