package dev.sthira.notification.nudge;

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
import org.jspecify.annotations.Nullable;

/// Which nudges a pause leads to; pure.
final class Nudges {
    private Nudges() {}

    /// One for each device, due when the practice has stood still for so long, and worth something until it ends by
    /// itself; none if it would have ended by then.
    ///
    /// @param place   where it stands, in the language of the reader
    /// @param devices those that asked for nudges
    /// @param page    what a tap opens, if anything
    static List<Draft> of(
            SessionPaused paused, StandingPlace place, List<Device> devices, Duration after, @Nullable URI page) {
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
                .map(device ->
                        Draft.push(Kind.SESSION_NUDGE, cause, device, note, head.session(), due, paused.abandonsAt()))
                .toList();
    }
}
