package dev.sthira.notification.cue;

import static java.util.stream.Collectors.groupingBy;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.MessageSettings;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Other;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionResumed;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeListener;
import dev.sthira.notification.preference.Kind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Puts cues into the outbox as poses begin; those that nobody got yet end with their session.
///
/// The first to hear of a poll: what others say of the end of a session takes the place of its cues, and not they of
/// that.
@Priority(1)
@ApplicationScoped
class CuesOfPractices implements PracticeListener {
    private final Devices devices;
    private final Spoken spoken;
    private final Outbox outbox;
    private final MessageSettings settings;

    CuesOfPractices(Devices devices, Spoken spoken, Outbox outbox, MessageSettings settings) {
        this.devices = devices;
        this.spoken = spoken;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public Set<Person> whosePosesMatter(Set<Person> persons) {
        return devices.personsWithCues(persons);
    }

    @Override
    public void on(List<PracticeEvent> events) {
        var poses = events.stream().flatMap(CuesOfPractices::pose).toList();
        var wanting = wanting(poses);
        var said = spoken.of(poses.stream()
                .filter(pose -> wanting.containsKey(pose.head().person()))
                .toList());
        var round = new Round(wanting, said, settings, waiting(events));
        outbox.follow(events.stream().flatMap(round::orders).toList());
    }

    /// The pose an event says begins, or goes on.
    private static Stream<PoseStarted> pose(PracticeEvent event) {
        return switch (event) {
            case PoseStarted started -> Stream.of(started);
            case SessionReplanned replanned when replanned.isInPose() -> Stream.of(replanned.goingOn());
            case SessionReplanned _,
                    SessionStarted _,
                    SessionPaused _,
                    SessionResumed _,
                    SessionCompleted _,
                    SessionAbandoned _,
                    Other _ -> Stream.of();
        };
    }

    private Map<Person, List<Device>> wanting(List<PoseStarted> poses) {
        var persons =
                poses.stream().map(pose -> pose.head().person()).distinct().toList();
        return persons.isEmpty()
                ? Map.of()
                : devices.wanting(Kind.POSE_CUE, persons).stream().collect(groupingBy(Device::person));
    }

    /// Asked only of sessions that were planned anew.
    private Map<UUID, Set<String>> waiting(List<PracticeEvent> events) {
        return outbox.waiting(
                Kind.POSE_CUE,
                events.stream()
                        .filter(SessionReplanned.class::isInstance)
                        .map(event -> event.head().session())
                        .distinct()
                        .toList());
    }
}
