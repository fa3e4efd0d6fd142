package dev.sthira.notification.nudge;

import dev.sthira.notification.action.Deed;
import dev.sthira.notification.action.Offer;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.preference.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which nudges a pause leads to; pure.
final class Nudges {
    private static final List<Deed> DEEDS = List.of(Deed.GO_ON, Deed.END);

    private Nudges() {}

    /// One for each device, due when the practice has stood still for so long, and worth something until it ends by
    /// itself; none if it would have ended by then.
    ///
    /// @param place   where it stands, in the language of the reader
    /// @param devices those that asked for nudges
    /// @param page    what a tap opens, if anything
    /// @param actions where what is offered is done
    static List<Draft> of(
            SessionPaused paused,
            StandingPlace place,
            List<Device> devices,
            Duration after,
            @Nullable URI page,
            Function<Offer, URI> actions) {
        var head = paused.head();
        var due = head.at().plus(after);
        if (!due.isBefore(paused.abandonsAt())) {
            return List.of();
        }
        var language = place.language();
        var cause = new Cause(
                "session-paused", head.id().toString(), language.say("nudge.cause", place.title(), place.pose()));
        var note = new Note(
                language.say("nudge.title", place.pose()),
                language.say("nudge.text", place.title()),
                head.session(),
                "session-" + head.session(),
                Note.Urgency.NORMAL,
                page);
        return devices.stream()
                .map(device -> new Target.ToDevice(device.person(), device.id()))
                .map(device -> Draft.push(
                        Kind.SESSION_NUDGE,
                        cause,
                        device,
                        note.with(actions(paused, place, device.device(), actions)),
                        head.session(),
                        due,
                        paused.abandonsAt()))
                .toList();
    }

    private static List<Note.Action> actions(
            SessionPaused paused, StandingPlace place, UUID device, Function<Offer, URI> actions) {
        var head = paused.head();
        return DEEDS.stream()
                .map(deed -> Note.Action.acts(
                        deed.word(),
                        place.language().say("action." + deed.word()),
                        actions.apply(new Offer(deed, head.id(), head.session(), device, paused.abandonsAt()))))
                .toList();
    }
}
