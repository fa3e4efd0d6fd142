package dev.sthira.session.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which shard, and so which partition, a session belongs to; fixed for ever by its id.
@ApplicationScoped
public class ShardOf {
    private final int shards;

    public ShardOf(@ConfigProperty(name = "sthira.shards") int shards) {
        this.shards = shards;
    }

    public int shards() {
        return shards;
    }

    public int session(UUID id) {
        long bits = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        return (int) Long.remainderUnsigned(mix(bits), shards);
    }

    /// The finalizer of SplitMix64: spreads ids that differ in few bits.
    private static long mix(long bits) {
        long a = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
