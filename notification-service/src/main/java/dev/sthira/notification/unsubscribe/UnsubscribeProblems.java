package dev.sthira.notification.unsubscribe;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import jakarta.inject.Singleton;
import java.util.List;

/// How ending mails is refused.
@Singleton
class UnsubscribeProblems implements ProblemKinds {
    static final ProblemKind NOT_ONE_CLICK = new ProblemKind(
            "not-one-click",
            400,
            "This is not a one-click unsubscribe",
            "Mails end by a form with the field `List-Unsubscribe` and the value `One-Click` (RFC 8058), and by nothing"
                    + " else.");

    @Override
    public List<ProblemKind> kinds() {
        return List.of(NOT_ONE_CLICK);
    }
}
