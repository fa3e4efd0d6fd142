package dev.sthira.session.metronome;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Live sessions by the instant at which something happens next: a heap of four branches that knows where each session
/// stands, so that a command moves a session in O(log n) and leaves nothing behind. The instants stand beside the
/// sessions, so that putting one in order looks at few others.
final class Agenda {
    private static final int BRANCHES = 4;

    private LiveSession[] heap = new LiveSession[16];
    private long[] dues = new long[16];
    private int size;

    int size() {
        return size;
    }

    /// When the next one is due, as [Nanos].
    long next() {
        return size == 0 ? Nanos.NEVER : dues[0];
    }

    /// The session that is next, if it is due by `until`.
    @Nullable
    LiveSession due(long until) {
        return size == 0 || dues[0] > until ? null : heap[0];
    }

    /// Puts a session in, or back in order after what it waits for has changed.
    void put(LiveSession session) {
        if (session.place < 0) {
            if (size == heap.length) {
                grow();
            }
            session.place = size++;
        }
        siftDown(session, siftUp(session, session.place));
    }

    void remove(LiveSession session) {
        int hole = session.place;
        LiveSession last = heap[--size];
        session.place = -1;
        if (last != session) {
            siftDown(last, siftUp(last, hole));
        }
    }

    private int siftUp(LiveSession session, int from) {
        long due = session.due();
        int at = from;
        while (at > 0 && due < dues[(at - 1) / BRANCHES]) {
            int parent = (at - 1) / BRANCHES;
            place(heap[parent], dues[parent], at);
            at = parent;
        }
        return at;
    }

    private void siftDown(LiveSession session, int from) {
        long due = session.due();
        int at = from;
        for (int child = earliestBelow(at); child < size && dues[child] < due; child = earliestBelow(at)) {
            place(heap[child], dues[child], at);
            at = child;
        }
        place(session, due, at);
    }

    private int earliestBelow(int parent) {
        int earliest = BRANCHES * parent + 1;
        int end = Math.min(size, earliest + BRANCHES);
        for (int child = earliest + 1; child < end; child++) {
            if (dues[child] < dues[earliest]) {
                earliest = child;
            }
        }
        return earliest;
    }

    private void place(LiveSession session, long due, int at) {
        heap[at] = session;
        dues[at] = due;
        session.place = at;
    }

    private void grow() {
        int room = size + size / 2;
        heap = Arrays.copyOf(heap, room);
        dues = Arrays.copyOf(dues, room);
    }
}
