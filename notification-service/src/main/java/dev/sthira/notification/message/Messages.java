package dev.sthira.notification.message;

import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.device.Topic;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which messages an event leads to; pure.
final class Messages {
    /// What is known of the person when the event is heard.
    ///
    /// @param contact     the contact, if there is one; without it the summary is a message that ends with a reason
    /// @param unsubscribe where summary mails can be ended, if there is a contact
    record Preferences(
            @Nullable Contact contact,
            List<Device> devices,
            @Nullable URI unsubscribe) {}

    /// For how long after the practice a summary is worth sending.
    record Worth(Duration summaryMail, Duration summaryPush) {}

    private Messages() {}

    static List<Draft> of(PracticeEvent event, Preferences preferences, Worth worth) {
        return switch (event) {
            case PoseStarted started -> cues(started, preferences);
            case SessionCompleted completed -> summaries(completed, preferences, worth);
            case SessionStarted _, SessionAbandoned _ -> List.of();
        };
    }

    private static List<Draft> cues(PoseStarted started, Preferences preferences) {
        var head = started.head();
        var pose = started.segment().pose().name();
        var cause = new Cause(
                "pose-start",
                head.id().toString(),
                "%s began in your practice %s.".formatted(pose, head.sequence().title()));
        var note = new Note(pose, Cue.body(started.segment()), head.session(), tag(head), Note.Urgency.HIGH, null);
        return to(preferences, Topic.POSE_CUES)
                .map(device ->
                        Draft.push(Kind.POSE_CUE, cause, device, note, head.session(), head.at(), started.endsAt()))
                .toList();
    }

    private static List<Draft> summaries(SessionCompleted completed, Preferences preferences, Worth worth) {
        var head = completed.head();
        var cause = new Cause(
                "session-completed",
                head.id().toString(),
                "You practised %s.".formatted(head.sequence().title()));
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.mail(
                Kind.SUMMARY,
                cause,
                new Target.ToContact(head.person()),
                Summary.letter(completed, preferences),
                head.at(),
                head.at().plus(worth.summaryMail())));
        to(preferences, Topic.SUMMARY)
                .map(device -> Draft.push(
                        Kind.SUMMARY,
                        cause,
                        device,
                        Summary.note(completed, tag(head)),
                        head.session(),
                        head.at(),
                        head.at().plus(worth.summaryPush())))
                .forEach(drafts::add);
        return List.copyOf(drafts);
    }

    private static Stream<Target.ToDevice> to(Preferences preferences, Topic topic) {
        return preferences.devices().stream()
                .filter(device -> device.topics().contains(topic))
                .map(device -> new Target.ToDevice(device.person(), device.id()));
    }

    private static String tag(Head head) {
        return "session-" + head.session();
    }
}
