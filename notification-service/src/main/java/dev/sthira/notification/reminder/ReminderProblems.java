package dev.sthira.notification.reminder;

import io.quarkiverse.resteasy.problem.HttpProblem;

/// What a caller is told when a reminder is refused.
final class ReminderProblems {
    private static final int UNPROCESSABLE = 422;

    private ReminderProblems() {}

    static HttpProblem tooMany(int most) {
        return problem(409, "Enough reminders", "You have %d reminders. Remove one, then add another.".formatted(most));
    }

    static HttpProblem keyReused() {
        return problem(
                UNPROCESSABLE,
                "That key is taken",
                "This Idempotency-Key came with another body before. Use a new key.");
    }

    static HttpProblem stale(long version) {
        return problem(
                412,
                "It has changed meanwhile",
                "The reminder is at ETag \"%s\" now. Read it again, then change it.".formatted(IfMatch.tag(version)));
    }

    static HttpProblem noIfMatch() {
        return problem(428, "If-Match is missing", "Send If-Match with the ETag of the reminder as you last read it.");
    }

    static HttpProblem badKey() {
        return problem(400, "That is no key", "An Idempotency-Key is 1 to 100 visible ASCII characters.");
    }

    static HttpProblem badCount(int most) {
        return problem(
                400, "The count cannot be read", "The query parameter count is a number from 1 to %d.".formatted(most));
    }

    private static HttpProblem problem(int status, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }
}
