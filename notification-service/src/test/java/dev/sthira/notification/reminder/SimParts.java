package dev.sthira.notification.reminder;

import dev.sthira.notification.action.Actions;
import dev.sthira.notification.action.ActionsByHand;
import dev.sthira.notification.choice.ChoicesByHand;
import dev.sthira.notification.contact.ContactsByHand;
import dev.sthira.notification.device.DevicesByHand;
import dev.sthira.notification.message.DispatchByHand;
import dev.sthira.notification.preference.OptOuts;
import dev.sthira.notification.unsubscribe.UnsubscribesByHand;
import java.time.InstantSource;
import java.util.List;

/// The classes of the product, put together as the service does, over one store and one clock.
final class SimParts {
    final SimSettings settings;
    final Firing firing;
    final Planning planning;
    final Reminding reminding;
    final Dates dates;
    final Days days;
    final PracticesSeen practices;
    final Actions actions;
    final DispatchByHand dispatch;

    @SuppressWarnings("NullAway") // nobody is told of days, and nothing is shown ahead
    SimParts(SimSql sql, SimTime time, DevicesByHand devices, InstantSource clock, Bug bug) {
        settings = new SimSettings(
                time.random.nextInt(1, 6),
                bug == Bug.LATE_IS_BETTER_THAN_NEVER ? SimSettings.GRACE.multipliedBy(12) : SimSettings.GRACE);
        var random = new SeededRandom(time.random.nextLong());
        var contacts = new ContactsByHand(sql);
        var choices = new ChoicesByHand(sql, bug == Bug.QUIET_IN_UTC);
        var unsubscribes = UnsubscribesByHand.on(sql, contacts, clock, random);
        var outbox = DispatchByHand.outbox(sql, clock);
        var occurrences = new SimOccurrenceRows(sql, bug);
        var withdrawing = new SimWithdrawing(occurrences, outbox, bug);
        var reminders = new SimReminders(sql, time);
        var dateRows = new DateRows(sql);
        var skips = new Skips(sql);
        var habits = new SimHabits(sql);
        planning = new Planning(sql, occurrences, settings);
        dates = new Dates(reminders, dateRows, skips, withdrawing);
        practices = new PracticesSeen(sql, dateRows, withdrawing, clock);
        reminding = new Reminding(
                reminders, occurrences, planning, habits, null, choices, withdrawing, unsubscribes, settings);
        days = new Days(reminders, reminding, planning, dateRows, habits, practices, withdrawing);
        actions = ActionsByHand.on(sql, devices, List.of(new DeedsOfReminders(dates, occurrences)));
        firing = new Firing(new DueRows(sql), occurrences, devices, outbox, unsubscribes, actions, settings);
        List<OptOuts> optOuts = bug == Bug.MAILS_ENDED_AND_SENT ? List.of() : List.of(unsubscribes);
        var ground = new DispatchByHand.Ground(sql, contacts, devices, optOuts, choices, settings);
        dispatch = DispatchByHand.on(ground, List.of(firing), clock, random);
    }
}
