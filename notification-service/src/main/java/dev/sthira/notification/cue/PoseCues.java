package dev.sthira.notification.cue;

import dev.sthira.notification.device.Device;
import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.PracticeEvent.Named;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.Segment;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.sequence.Said;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which cues the begin of a pose leads to; pure.
final class PoseCues {
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    private PoseCues() {}

    /// One for each device, worth something until the hold is over.
    ///
    /// @param event   the event that leads to them: the pose begins, or is held for longer
    /// @param said    what is said of the pose, in the language of the reader
    /// @param devices those that asked for cues
    /// @param page    what a tap opens, if anything
    static List<Draft> of(String event, PoseStarted started, Said said, List<Device> devices, @Nullable URI page) {
        var head = started.head();
        var cause = new Cause(event, head.id().toString(), said.language().say("cue.cause", said.name(), said.title()));
        var note = new Note(
                said.name(),
                CueWords.of(started.segment(), said),
                head.session(),
                "session-" + head.session(),
                Note.Urgency.HIGH,
                page,
                hold(started));
        return devices.stream()
                .map(device -> new Target.ToDevice(device.person(), device.id()))
                .map(device ->
                        Draft.push(Kind.POSE_CUE, cause, device, note, head.session(), head.at(), started.endsAt()))
                .toList();
    }

    private static Note.Hold hold(PoseStarted started) {
        var segment = started.segment();
        return new Note.Hold(
                started.head().number(), segment.index(), started.endsAt(), segment.side(), picture(segment));
    }

    /// Where the catalog draws it; what it has no such name for it does not draw.
    private static @Nullable String picture(Segment segment) {
        var pose = segment.pose().slug();
        if (!SLUG.matcher(pose).matches()) {
            return null;
        }
        var sided = segment.side().equals("left") || segment.side().equals("right");
        return "/poses/" + pose + "/picture.svg" + (sided ? "?side=" + segment.side() : "")
                + form(segment.variation(), sided ? "&" : "?");
    }

    private static String form(@Nullable Named variation, String joint) {
        return variation == null || !SLUG.matcher(variation.slug()).matches()
                ? ""
                : joint + "variation=" + variation.slug();
    }
}
