package dev.sthira.notification.message;

import dev.sthira.notification.preference.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that is wished for; [Outbox#add] makes it one.
///
/// @param topic    a newer push with the same topic to the same device takes this one's place; null if none does
/// @param due      not before this instant
/// @param deadline from this instant on it is worth nothing and ends as expired
public record Draft(
        Kind kind,
        Channel channel,
        Cause cause,
        Target target,
        Content content,
        @Nullable UUID topic,
        Instant due,
        Instant deadline) {
    /// An e-mail.
    public static Draft mail(Kind kind, Cause cause, Target target, Letter letter, Instant due, Instant deadline) {
        return new Draft(kind, Channel.EMAIL, cause, target, letter, null, due, deadline);
    }

    /// A push to one device.
    public static Draft push(
            Kind kind,
            Cause cause,
            Target.ToDevice target,
            Note note,
            @Nullable UUID topic,
            Instant due,
            Instant deadline) {
        return new Draft(kind, Channel.PUSH, cause, target, note, topic, due, deadline);
    }
}
