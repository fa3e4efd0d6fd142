package dev.sthira.notification.cue;

import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.MessageSettings;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeListener;
import dev.sthira.notification.preference.Kind;
import jakarta.enterprise.context.ApplicationScoped;

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
            case PoseStarted started -> cue(started);
            case SessionCompleted _, SessionAbandoned _ -> outbox.supersede(Kind.POSE_CUE, head.session());
        }
    }

    private void cue(PoseStarted started) {
        var head = started.head();
        var wanting = devices.of(head.person()).stream()
                .filter(device -> device.kinds().contains(Kind.POSE_CUE))
                .toList();
        if (!wanting.isEmpty()) {
            outbox.add(PoseCues.of(started, spoken.of(started), wanting, settings.pageOf(head.session())));
        }
    }
}
