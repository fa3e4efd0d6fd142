package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Channel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's wish to be reminded of a class.
///
/// @param version counts the changes; the number in the ETag
record Reminder(UUID id, Person person, long version, Wish wish, Instant createdAt, Instant updatedAt) {
    /// So many dates ahead tell whether two rules are the same.
    private static final int ALIKE = 12;

    Rule rule() {
        return wish.rule();
    }

    String sequence() {
        return wish.sequence();
    }

    Set<Channel> channels() {
        return wish.channels();
    }

    boolean enabled() {
        return wish.enabled();
    }

    /// Its entity tag: another one after each change, and once the rule has ended.
    String tag(Instant now) {
        return hasEnded(now) ? changeTag() + "-ended" : changeTag();
    }

    /// The tag of its last change: whoever knows it may change it again, whether or not the rule has ended
    /// meanwhile.
    String changeTag() {
        return "v" + version;
    }

    /// Whether it reminds of the class of a wish at the very same times from now on, however they are said.
    boolean remindsLike(Wish other, Instant now) {
        return sequence().equals(other.sequence())
                && rule().time().equals(other.rule().time())
                && rule().zone().equals(other.rule().zone())
                && (rule().equals(other.rule()) || ahead(rule(), now).equals(ahead(other.rule(), now)));
    }

    private static List<Occurrence> ahead(Rule rule, Instant now) {
        return Occurrences.after(rule, now).limit(ALIKE).toList();
    }

    /// Whether its rule names no date any more.
    boolean hasEnded(Instant now) {
        return Occurrences.after(rule(), now).findFirst().isEmpty();
    }

    /// How late it may still be sent.
    ///
    /// @param usual how late any other may be
    Duration grace(Duration usual) {
        return Objects.requireNonNullElse(wish.grace(), usual);
    }

    /// How it is answered, as far as it goes by that.
    Ignored heeded(Ignored ignored) {
        return wish.backsOff() ? ignored : Ignored.NONE;
    }

    /// Where its class is begun as wished.
    ///
    /// @param starts where classes are begun
    URI start(URI starts) {
        return wish.plan().at(starts.resolve(sequence()));
    }

    /// What a person may choose.
    ///
    /// @param sequence the slug of the class
    /// @param plan     what the class is to be like
    /// @param channels how to be reminded; at least one
    /// @param grace    how late it may still be sent; null: as late as any other
    /// @param travels  whether its zone is the one that the person is in, once that is known
    /// @param backsOff whether it comes less often when it is ignored
    record Wish(
            Rule rule,
            String sequence,
            PlanWishes plan,
            Set<Channel> channels,
            @Nullable Duration grace,
            boolean travels,
            boolean backsOff,
            boolean enabled) {
        /// One that is on, with all as usual.
        static Wish usual(Rule rule, String sequence, Set<Channel> channels) {
            return new Wish(rule, sequence, PlanWishes.NONE, channels, null, false, true, true);
        }

        /// The same for somebody who is there, if anybody said where.
        Wish where(@Nullable ZoneId present) {
            return travels && present != null
                    ? new Wish(rule.in(present), sequence, plan, channels, grace, true, backsOff, enabled)
                    : this;
        }
    }
}
