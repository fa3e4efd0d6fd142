package dev.sthira.session.metronome;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Live sessions by their ids: a table of nothing but references, in which each stands at the place of its id or close
/// behind it.
final class SessionsById {
    private @Nullable LiveSession[] table = new LiveSession[16];
    private int size;

    int size() {
        return size;
    }

    @Nullable
    LiveSession get(UUID id) {
        return table[place(id)];
    }

    void put(LiveSession session) {
        int at = place(session.id());
        if (table[at] == null) {
            size++;
        }
        table[at] = session;
        if (4 * size > 3 * table.length) {
            grow();
        }
    }

    /// Takes one out, if it is there, and lets those behind it move up.
    boolean remove(LiveSession session) {
        int hole = place(session.id());
        if (table[hole] == null) {
            return false;
        }
        size--;
        table[hole] = null;
        int at = next(hole);
        for (LiveSession behind = table[at]; behind != null; behind = table[at]) {
            table[at] = null;
            table[place(behind.id())] = behind;
            at = next(at);
        }
        return true;
    }

    /// Where that session is, or would be.
    private int place(UUID id) {
        int at = home(id);
        for (LiveSession there = table[at]; there != null && !there.is(id); there = table[at]) {
            at = next(at);
        }
        return at;
    }

    private int home(UUID id) {
        long bits = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) * 0x9e3779b97f4a7c15L;
        return (int) (bits >>> 32) & table.length - 1;
    }

    private int next(int at) {
        return at + 1 & table.length - 1;
    }

    private void grow() {
        @Nullable LiveSession[] old = table;
        table = new LiveSession[2 * old.length];
        for (LiveSession session : old) {
            if (session != null) {
                table[place(session.id())] = session;
            }
        }
    }
}
