package dev.sthira.session.practice;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// What people are told whose days cannot be cut, as problems (RFC 9457).
@Singleton
final class DayProblems implements ProblemKinds {
    private static final ProblemKind ZONE_NOT_TOLD = new ProblemKind(
            "zone-not-told",
            409,
            "Nobody knows where you are",
            "Days can be cut anew once you have said in which time zone you are: with your day, where your reminders are"
                    + " set. Until then a practice has the day of the zone that figures are asked in.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(ZONE_NOT_TOLD);
    }

    static HttpProblem zoneNotTold() {
        return ZONE_NOT_TOLD.problem("Say in which time zone you are first (`PUT /me/day` of the reminders' service).");
    }
}
