package dev.sthira.notification.message;

import java.util.List;

/// Letters that say next to nothing.
final class Letters {
    private Letters() {}

    static Letter plain() {
        return new Letter(
                new HeaderText("Good morning"), "", "Good morning", List.of(), List.of(), List.of(), null, "", null);
    }
}
