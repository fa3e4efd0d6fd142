package dev.sthira.session.session;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids of events: UUIDv5 (RFC 9562) with the session's id as namespace and the event's number as name.
///
/// Kept to give many of them; not for several threads.
public final class EventId {
    private static final int LENGTH_OF_ID = 16;
    private static final int LENGTH_OF_HASH = 20;

    private final MessageDigest sha1 = sha1();
    private final byte[] name = new byte[LENGTH_OF_ID + LENGTH_OF_HASH];
    private final byte[] hash = new byte[LENGTH_OF_HASH];
    private final ByteBuffer names = ByteBuffer.wrap(name);
    private final ByteBuffer hashes = ByteBuffer.wrap(hash);

    public UUID of(UUID session, int number) {
        names.putLong(0, session.getMostSignificantBits()).putLong(Long.BYTES, session.getLeastSignificantBits());
        sha1.update(name, 0, LENGTH_OF_ID + digits(number));
        digest();
        long high = (hashes.getLong(0) & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hashes.getLong(Long.BYTES) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// Writes a number behind the session's id and says how many digits it has.
    private int digits(int number) {
        int count = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        int rest = number;
        for (int at = LENGTH_OF_ID + count - 1; at >= LENGTH_OF_ID; at--) {
            name[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return count;
    }

    private void digest() {
        try {
            sha1.digest(hash, 0, LENGTH_OF_HASH);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
