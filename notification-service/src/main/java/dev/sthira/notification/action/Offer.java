package dev.sthira.notification.action;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What one address lets somebody do.
///
/// @param occasion what the notification came of: a date of a reminder, a pause of a practice
/// @param about    the reminder or the practice
/// @param device   the one that it is offered on; whoever has it is who does it
/// @param until    from this instant on it is over
public record Offer(Deed deed, UUID occasion, UUID about, UUID device, Instant until) {
    private static final byte FORM = 1;
    private static final int LENGTH = 2 + 3 * 16 + 8;

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(LENGTH).put(FORM).put((byte) deed.ordinal());
        put(bytes, occasion);
        put(bytes, about);
        put(bytes, device);
        return bytes.putLong(until.getEpochSecond()).array();
    }

    /// Reads what [#bytes] wrote; empty for what this version does not know.
    static Optional<Offer> of(byte[] bytes) {
        var read = ByteBuffer.wrap(bytes);
        if (bytes.length != LENGTH || read.get() != FORM) {
            return Optional.empty();
        }
        int place = read.get();
        return place < 0 || place >= Deed.values().length
                ? Optional.empty()
                : Optional.of(new Offer(
                        Deed.values()[place],
                        uuid(read),
                        uuid(read),
                        uuid(read),
                        Instant.ofEpochSecond(read.getLong())));
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
