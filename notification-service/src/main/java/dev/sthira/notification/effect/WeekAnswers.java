package dev.sthira.notification.effect;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the reminders of one week were answered, as counts without a person in sight.
///
/// @param week        its Monday
/// @param sent        reminders that went out
/// @param followed    those that a practice began after in time
/// @param paired      those with the same moment a week before, without a reminder
/// @param pairedFollowed those of them that were followed
/// @param unsentPractised the moments a week before that a practice began after in time
/// @param people      different people behind each part
record WeekAnswers(
        LocalDate week, int sent, int followed, int paired, int pairedFollowed, int unsentPractised, People people) {

    /// Different people behind each part of a week.
    ///
    /// @param all              who were reminded
    /// @param followed         who followed a reminder, and so on
    /// @param pairedFollowed   who followed one that is paired
    /// @param unpairedFollowed who followed one that is not
    /// @param unsentPractised  who practised at the moment a week before
    record People(
            int all,
            int followed,
            int ignored,
            int pairedFollowed,
            int pairedIgnored,
            int unpairedFollowed,
            int unpairedIgnored,
            int unsentPractised,
            int unsentIdle) {}

    /// What is told of it: a part that a few people are behind is not, and neither is what it could be taken from.
    ///
    /// @param sent     null where too few were reminded
    /// @param followed null where that, or who did not, are few
    /// @param pairs    null where any part of it, or of what it leaves over, is few people's
    record Told(
            LocalDate week,
            @Nullable Integer sent,
            @Nullable Integer followed,
            @Nullable Pairs pairs) {}

    /// Reminders beside the same moments without.
    record Pairs(int pairs, int followed, int practisedWithout) {}

    Told told(int fewest) {
        boolean all = isMany(fewest, people.all());
        boolean parts = all && isMany(fewest, people.followed(), people.ignored());
        boolean pairs = parts
                && isMany(
                        fewest,
                        people.pairedFollowed(),
                        people.pairedIgnored(),
                        people.unpairedFollowed(),
                        people.unpairedIgnored(),
                        people.unsentPractised(),
                        people.unsentIdle());
        return new Told(
                week,
                all ? sent : null,
                parts ? followed : null,
                pairs ? new Pairs(paired, pairedFollowed, unsentPractised) : null);
    }

    /// Nobody is as good as many.
    private static boolean isMany(int fewest, int... people) {
        return IntStream.of(people).allMatch(some -> some == 0 || some >= fewest);
    }
}
