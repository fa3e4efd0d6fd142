package dev.sthira.kit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class UntracedTest {
    private static final Act ACT = Act.publishing("sthira.things");
    private static final Origin ORIGIN =
            new Origin("mine-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    private static final int TIMES = 100_000;

    @Test
    void makesNothingWhereNobodyTraces() {
        work(TIMES);
        var before = allocated();

        work(TIMES);

        // Asking how much was allocated takes a few bytes itself.
        assertThat(allocated() - before).isLessThan(TIMES);
    }

    @Test
    void leavesAnOriginAsItIs() {
        try (var work = Traces.OFF.follow(ACT, ORIGIN.traceparent())) {
            assertThat(work).isSameAs(Work.UNSEEN);
            assertThat(ORIGIN.at(work)).isSameAs(ORIGIN);
            assertThat(Traces.OFF.place()).isNull();
        }
    }

    private static void work(int times) {
        for (int i = 0; i < times; i++) {
            try (var work = Traces.OFF
                    .follow(ACT, ORIGIN.traceparent())
                    .partition(i)
                    .message("m-1")
                    .here()) {
                work.failed("no-answer");
            }
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
