package dev.sthira.notification.cue;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.MessageSettings;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeListener;
import dev.sthira.notification.preference.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Puts cues into the outbox as poses begin; those that nobody got yet end with their session.
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
    public void on(PracticeEvent event) {
        var head = event.head();
        switch (event) {
            case SessionStarted _ -> {}
            case PoseStarted started -> cue("pose-start", started, wanting(head.person()));
            case SessionReplanned replanned when replanned.isInPose() -> cueAgain(replanned);
            case SessionReplanned _ -> outbox.supersede(Kind.POSE_CUE, head.session());
            case SessionCompleted _, SessionAbandoned _ -> outbox.supersede(Kind.POSE_CUE, head.session());
        }
    }

    /// A pose that is held for longer: what still waits is said as it is now. Who has heard of it was there.
    private void cueAgain(SessionReplanned replanned) {
        var waiting = outbox.waiting(Kind.POSE_CUE, replanned.head().session());
        cue(
                "session-replanned",
                replanned.goingOn(),
                wanting(replanned.head().person()).stream()
                        .filter(device -> waiting.contains(new Target.ToDevice(device.person(), device.id()).key()))
                        .toList());
    }

    private void cue(String cause, PoseStarted started, List<Device> wanting) {
        if (!wanting.isEmpty()) {
            var page = settings.pageOf(started.head().session());
            outbox.add(PoseCues.of(cause, started, spoken.of(started), wanting, page));
        }
    }

    private List<Device> wanting(Person person) {
        return devices.of(person).stream()
                .filter(device -> device.kinds().contains(Kind.POSE_CUE))
                .toList();
    }
}
