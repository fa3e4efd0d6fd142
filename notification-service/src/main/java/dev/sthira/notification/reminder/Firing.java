package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.action.Actions;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.EndListener;
import dev.sthira.notification.message.Ending;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.reminder.DueRows.DueRow;
import dev.sthira.notification.reminder.OccurrenceRows.Decided;
import dev.sthira.notification.reminder.OccurrenceRows.Settled;
import dev.sthira.notification.reminder.ReminderMessages.Due;
import dev.sthira.notification.reminder.ReminderPlanner.End;
import dev.sthira.notification.reminder.ReminderPlanner.Remind;
import dev.sthira.notification.unsubscribe.UnsubscribeLinks;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Ends each occurrence that is due: with a reason at once, or by way of its messages.
@ApplicationScoped
class Firing implements EndListener {
    private final DueRows rows;
    private final OccurrenceRows occurrences;
    private final Devices devices;
    private final Outbox outbox;
    private final Unsubscribes unsubscribes;
    private final Actions actions;
    private final ReminderSettings settings;

    Firing(
            DueRows rows,
            OccurrenceRows occurrences,
            Devices devices,
            Outbox outbox,
            Unsubscribes unsubscribes,
            Actions actions,
            ReminderSettings settings) {
        this.rows = rows;
        this.occurrences = occurrences;
        this.devices = devices;
        this.outbox = outbox;
        this.unsubscribes = unsubscribes;
        this.actions = actions;
        this.settings = settings;
    }

    /// Decides about one batch of what is due and says how many it was.
    @Transactional
    int step(Instant now) {
        var due = rows.take(now, settings.batch());
        if (!due.rows().isEmpty()) {
            fire(due.rows(), now);
        }
        if (!due.unreadable().isEmpty()) {
            occurrences.decide(
                    due.unreadable().stream()
                            .map(id -> new Decided(id, OccurrenceEnd.Kind.FAILED.word(), "unreadable", 0))
                            .toList(),
                    now);
        }
        return due.size();
    }

    private void fire(List<DueRow> due, Instant now) {
        var wanting = devicesOf(due);
        var drafts = new ArrayList<Draft>();
        var decided = new ArrayList<Decided>();
        var links = unsubscribes.links(Kind.REMINDER);
        for (var row : due) {
            var targets = wanting.getOrDefault(row.reminder().person(), List.of());
            var reachable = row.reminder().channels().contains(Channel.EMAIL) || !targets.isEmpty();
            switch (ReminderPlanner.verdict(
                    row.facts(reachable), now, row.reminder().grace(settings.grace()))) {
                case End(var end) ->
                    decided.add(new Decided(row.id(), end.kind().word(), end.reason(), 0));
                case Remind() -> {
                    var messages = messages(row, targets, links, now);
                    drafts.addAll(messages);
                    decided.add(new Decided(row.id(), "sending", "", messages.size()));
                }
            }
        }
        links.write(now);
        outbox.add(drafts);
        occurrences.decide(decided, now);
    }

    private List<Draft> messages(DueRow row, List<UUID> targets, UnsubscribeLinks links, Instant now) {
        var reminder = row.reminder();
        var due = new Due(
                row.id(),
                reminder,
                row.language(),
                row.subject(),
                row.gone(),
                row.reminder().heeded(row.ignored()).isBackedOff(),
                targets,
                reminder.start(settings.startUrl()),
                row.at().plus(reminder.grace(settings.grace())));
        return ReminderMessages.of(due, now, () -> links.of(reminder.person()), actions::address);
    }

    private Map<Person, List<UUID>> devicesOf(List<DueRow> due) {
        var persons = due.stream()
                .filter(row -> row.reminder().channels().contains(Channel.PUSH))
                .map(row -> row.reminder().person())
                .distinct()
                .toList();
        return devices.idsWanting(Kind.REMINDER, persons);
    }

    @Override
    public void ended(List<Ending> endings) {
        var settled = new HashMap<UUID, Settled>();
        for (var ending : endings) {
            if (ending.cause().type().equals(ReminderMessages.CAUSE)) {
                var occurrence = UUID.fromString(ending.cause().id());
                settled.merge(occurrence, new Settled(occurrence, 1, OccurrenceEnd.of(ending.state())), Settled::and);
            }
        }
        if (!settled.isEmpty()) {
            occurrences.settle(List.copyOf(settled.values()), endings.getFirst().at());
        }
    }
}
