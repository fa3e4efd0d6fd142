package dev.sthira.notification.nudge;

import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Other;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionResumed;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What some events, heard one after the other, say of practices that stand still; pure.
///
/// @param paused  by session, those that stand still after all of them
/// @param resumed those that went on after a pause, whether or not they stand still again
/// @param over    those that have ended
record Standstill(Map<UUID, SessionPaused> paused, Set<UUID> resumed, Set<UUID> over) {
    static Standstill after(List<PracticeEvent> events) {
        var standstill = new Standstill(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        events.forEach(standstill::hear);
        return standstill;
    }

    private void hear(PracticeEvent event) {
        var session = event.head().session();
        switch (event) {
            case SessionPaused stands -> paused.put(session, stands);
            case SessionResumed _ -> {
                paused.remove(session);
                resumed.add(session);
            }
            case SessionCompleted _, SessionAbandoned _ -> {
                paused.remove(session);
                over.add(session);
            }
            case SessionStarted _, PoseStarted _, SessionReplanned _, Other _ -> {
                // says nothing that is needed here
            }
        }
    }
}
