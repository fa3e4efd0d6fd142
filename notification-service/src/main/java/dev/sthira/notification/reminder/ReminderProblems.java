package dev.sthira.notification.reminder;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.List;

/// What a caller is told when a reminder is refused.
@Singleton
class ReminderProblems implements ProblemKinds {
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-reminders",
            409,
            "There are enough reminders",
            "A person has at most so many reminders as `detail` says. Remove one, then add another.");

    private static final ProblemKind SAME = new ProblemKind(
            "reminder-exists",
            409,
            "There is such a reminder already",
            "A person has one reminder for the same days, time, zone and class. `detail` names it: change that one.");

    private static final ProblemKind NOTHING_THEN = new ProblemKind(
            "nothing-on-that-date",
            409,
            "Nothing comes on that date",
            "Only what comes can be skipped or put off: a date of the reminder, from today on to a year ahead, or to be put"
                    + " off, one that is due within two days or has been in the last twelve hours. `/reminders/{id}/next` names"
                    + " the dates.");

    static HttpProblem of(Reminded.Refused refused) {
        return switch (refused) {
            case Reminded.Unknown _ -> Checks.notFound();
            case Reminded.Stale(var tag) ->
                Standard.PRECONDITION_FAILED.problem(
                        "The reminder is at ETag \"%s\" now. Read it again, then change it.".formatted(tag));
            case Reminded.SameAs(var present) ->
                SAME.problem(
                        "You have a reminder for the same days, time, zone and class: /reminders/%s. Change that one."
                                .formatted(present.id()));
            case Reminded.NothingThen(var date) ->
                NOTHING_THEN.problem(
                        "There is nothing on %s to skip or to put off. Read /reminders/{id}/next, it names the dates."
                                .formatted(date));
            case Reminded.TooMany(var most) ->
                TOO_MANY.problem("You have %d reminders. Remove one, then add another.".formatted(most));
        };
    }

    static HttpProblem noCondition() {
        return Standard.PRECONDITION_REQUIRED.problem(
                "Send If-Match with the ETag of the reminder as you last read it.");
    }

    @Override
    public List<ProblemKind> kinds() {
        return List.of(TOO_MANY, SAME, NOTHING_THEN);
    }
}
