package dev.sthira.session.metronome;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Live sessions by the instant at which something happens next: a binary heap that knows where each session stands,
/// so that a command moves a session in O(log n) and leaves nothing behind.
final class Agenda {
    private LiveSession[] heap = new LiveSession[16];
    private int size;

    int size() {
        return size;
    }

    /// The session that is next, if it is due by `until`.
    @Nullable
    LiveSession due(Instant until) {
        return size == 0 || heap[0].due().isAfter(until) ? null : heap[0];
    }

    /// Puts a session in, or back in order after what it waits for has changed.
    void put(LiveSession session) {
        if (session.place < 0) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
            }
            place(session, size++);
        }
        siftUp(session.place);
        siftDown(session.place);
    }

    void remove(LiveSession session) {
        int hole = session.place;
        LiveSession last = heap[--size];
        session.place = -1;
        if (last != session) {
            place(last, hole);
            siftUp(hole);
            siftDown(last.place);
        }
    }

    private void siftUp(int from) {
        LiveSession session = heap[from];
        int at = from;
        while (at > 0 && session.due().isBefore(heap[(at - 1) / 2].due())) {
            place(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        place(session, at);
    }

    private void siftDown(int from) {
        LiveSession session = heap[from];
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1].due().isBefore(heap[child].due())) {
                child++;
            }
            if (!heap[child].due().isBefore(session.due())) {
                break;
            }
            place(heap[child], at);
            at = child;
        }
        place(session, at);
    }

    private void place(LiveSession session, int at) {
        heap[at] = session;
        session.place = at;
    }
}
