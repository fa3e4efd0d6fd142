package dev.sthira.devstack.chaos;

import java.time.Duration;

/// How long things last.
///
/// @param quick whether a fault has to be over within seconds
record Pace(boolean quick) {

    int times(int inShort, int atLength) {
        return quick ? inShort : atLength;
    }

    void wait(int secondsInShort, int secondsAtLength) throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(times(secondsInShort, secondsAtLength)));
    }
}
