package dev.sthira.notification.webhook;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.List;

/// How a wish about webhooks is refused.
@Singleton
class WebhookProblems implements ProblemKinds {
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-webhooks",
            409,
            "There are enough webhooks",
            "A person has at most so many webhooks as `detail` says. Remove one, then add another.");
    private static final ProblemKind OFF = new ProblemKind(
            "webhook-off",
            409,
            "The webhook is off",
            "Nothing is posted to a webhook that is off, and nothing replayed. Turn it on by `PUT /me/webhooks/{id}`.");
    private static final ProblemKind NOT_KEPT = new ProblemKind(
            "delivery-not-kept",
            409,
            "The event is not kept any more",
            "What was posted is kept for 30 days, to be replayed. Older sessions are read from the session service.");

    static HttpProblem tooMany(int most) {
        return TOO_MANY.problem("You have %d webhooks. Remove one, then add another.".formatted(most));
    }

    static HttpProblem off() {
        return OFF.problem("Turn the webhook on first: PUT it with enabled true.");
    }

    static HttpProblem notKept() {
        return NOT_KEPT.problem("The event is too old to be posted again.");
    }

    @Override
    public List<ProblemKind> kinds() {
        return List.of(TOO_MANY, OFF, NOT_KEPT);
    }
}
