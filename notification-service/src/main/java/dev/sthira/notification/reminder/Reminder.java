package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A person's wish to be reminded of a class.
///
/// @param version  counts the changes; the number in the ETag
/// @param sequence the slug of the class
/// @param channels how to be reminded; at least one
record Reminder(
        UUID id,
        Person person,
        long version,
        Rule rule,
        String sequence,
        Set<Channel> channels,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt) {

    /// As its row has it.
    static Reminder of(
            UUID id,
            Person person,
            long version,
            Rule rule,
            String sequence,
            List<String> channels,
            boolean enabled,
            Instant createdAt,
            Instant updatedAt) {
        return new Reminder(
                id,
                person,
                version,
                rule,
                sequence,
                channels.stream().map(Channel::ofWord).collect(Collectors.toUnmodifiableSet()),
                enabled,
                createdAt,
                updatedAt);
    }

    /// Its entity tag: it changes with each change.
    String tag() {
        return "v" + version;
    }

    /// Whether it reminds of the class of a wish at the very same times.
    boolean remindsLike(Wish wish) {
        return rule.equals(wish.rule()) && sequence.equals(wish.sequence());
    }

    /// What a person may choose.
    record Wish(Rule rule, String sequence, Set<Channel> channels, boolean enabled) {}
}
