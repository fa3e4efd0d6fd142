package dev.sthira.session.bench;

import java.util.SplittableRandom;
import java.util.UUID;

/// Sessions that are under way when the service comes up, spread over the whole class, and as many to come as end
/// meanwhile: a number of live sessions that stays.
///
/// @param high   the first half of their ids, which tells when they were made
/// @param starts when each begins, in microseconds since the epoch
record Seeds(long high, long[] starts) {
    private static final long VERSION = 0x7000;
    private static final long LOW = 0x8000_0000_0000_0000L;

    /// @param ahead for how long, in microseconds, sessions shall still begin
    static Seeds of(int live, ReferenceClass plan, long now, long ahead) {
        int coming = (int) (live * ahead / plan.length());
        var starts = new long[live + coming];
        var random = new SplittableRandom(7);
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i < live ? now - random.nextLong(plan.length()) : now + 1 + random.nextLong(ahead);
        }
        return new Seeds(now / 1_000 << 16 | VERSION, starts);
    }

    int size() {
        return starts.length;
    }

    UUID id(int index) {
        return new UUID(high, LOW | index);
    }

    /// Whose session it is.
    UUID person(int index) {
        return new UUID(0x4000L | (long) index << 20, id(index).getLeastSignificantBits());
    }

    /// Which session has that id, written out; −1 if none has.
    int index(byte[] id) {
        int index = 0;
        for (int at = id.length - 7; at < id.length; at++) {
            index = index << 4 | Character.digit(id[at], 16);
        }
        return id.length == 36 && index < starts.length ? index : -1;
    }

    /// As the service spreads them: the finalizer of SplitMix64.
    static int shard(UUID id, int shards) {
        long bits = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        long a = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(b ^ (b >>> 31), shards);
    }
}
