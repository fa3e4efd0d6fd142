package dev.sthira.notification.bench;

/// A mail as big as a reminder of the service, in two parts.
final class Mail {
    /// Bytes of a reminder as it goes over the wire.
    static final int SIZE = 5_000;

    private static final int TEXT = 700;
    private static final String LINE = "Your mat is waiting, and it takes 23 minutes.\r\n";

    private Mail() {}

    static String text(int turn) {
        return "Hello %d.\r\n".formatted(turn) + LINE.repeat(TEXT / LINE.length());
    }

    static String html(int turn) {
        return "<p>Hello %d.</p>\r\n".formatted(turn) + LINE.repeat((SIZE - TEXT - 800) / LINE.length());
    }
}
