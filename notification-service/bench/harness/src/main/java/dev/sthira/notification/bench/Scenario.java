package dev.sthira.notification.bench;

/// What is measured, and how much of it: in a look, and otherwise.
enum Scenario {
    /// Reminders that are due at one instant become messages; nothing is sent.
    REMINDERS("reminders", 100_000, 1_000_000),
    /// Pushes that wait are encrypted and posted.
    PUSHES("pushes", 50_000, 300_000),
    /// Mails that wait are rendered and handed over.
    MAILS("mails", 20_000, 200_000),
    /// Events that concern nobody are passed.
    PASSED("events", 500_000, 3_000_000),
    /// Events become cues.
    CUES("cues", 50_000, 300_000);

    private final String noun;
    private final int look;
    private final int usual;

    Scenario(String noun, int look, int usual) {
        this.noun = noun;
        this.look = look;
        this.usual = usual;
    }

    String noun() {
        return noun;
    }

    int look() {
        return look;
    }

    int usual() {
        return usual;
    }
}
