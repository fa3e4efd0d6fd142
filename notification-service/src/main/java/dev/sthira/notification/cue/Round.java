package dev.sthira.notification.cue;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.message.MessageSettings;
import dev.sthira.notification.message.Outbox.Order;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Other;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionResumed;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.sequence.Said;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which cues some events lead to, heard one after the other.
final class Round {
    private final Map<Person, List<Device>> wanting;
    private final Function<PoseStarted, Said> said;
    private final MessageSettings settings;
    private final Map<UUID, Set<String>> waiting;

    /// @param wanting the devices that asked for cues
    /// @param said    what is said of a pose, in the language of the reader
    /// @param waiting for sessions that were planned anew, the targets for which a cue still waits; kept up to date
    Round(
            Map<Person, List<Device>> wanting,
            Function<PoseStarted, Said> said,
            MessageSettings settings,
            Map<UUID, Set<String>> waiting) {
        this.wanting = wanting;
        this.said = said;
        this.settings = settings;
        this.waiting = waiting;
    }

    Stream<? extends Order> orders(PracticeEvent event) {
        return switch (event) {
            case SessionStarted _, SessionPaused _, SessionResumed _, Other _ -> Stream.of();
            case PoseStarted started -> cue("pose-start", started, devices(started));
            case SessionReplanned replanned when replanned.isInPose() -> cueAgain(replanned.goingOn());
            case SessionReplanned _, SessionCompleted _, SessionAbandoned _ ->
                drop(event.head().session());
        };
    }

    private Stream<Order.Send> cue(String cause, PoseStarted started, List<Device> devices) {
        if (devices.isEmpty()) {
            return Stream.of();
        }
        var session = started.head().session();
        waiting.computeIfPresent(
                session, (_, _) -> devices.stream().map(Round::key).collect(Collectors.toSet()));
        return PoseCues.of(cause, started, said.apply(started), devices, settings.pageOf(session)).stream()
                .map(Order.Send::new);
    }

    /// A pose that is held for longer: what still waits is said as it is now. Who has heard of it was there.
    private Stream<Order.Send> cueAgain(PoseStarted goingOn) {
        var unheard = waiting.getOrDefault(goingOn.head().session(), Set.of());
        return cue(
                "session-replanned",
                goingOn,
                devices(goingOn).stream()
                        .filter(device -> unheard.contains(key(device)))
                        .toList());
    }

    private Stream<Order.Drop> drop(UUID session) {
        waiting.computeIfPresent(session, (_, _) -> new HashSet<>());
        return Stream.of(new Order.Drop(Kind.POSE_CUE, session));
    }

    private List<Device> devices(PoseStarted pose) {
        return wanting.getOrDefault(pose.head().person(), List.of());
    }

    private static String key(Device device) {
        return new Target.ToDevice(device.person(), device.id()).key();
    }
}
