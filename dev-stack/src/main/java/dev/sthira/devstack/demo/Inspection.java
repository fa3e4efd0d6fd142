package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.topic.Published;
import dev.sthira.devstack.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** After the class: waits until topic, inbox and device have everything, shows the mail, and passes a verdict. */
final class Inspection {

    private final Stage stage;
    private final Topic topic;
    private final Pushes pushes;
    private final String session;
    private final int segments;
    private final Notices notices;

    Inspection(Stage stage, Topic topic, Pushes pushes, JsonNode session, Notices notices) {
        this.stage = stage;
        this.topic = topic;
        this.pushes = pushes;
        this.session = session.path("id").asText();
        this.segments = session.path("segmentCount").asInt();
        this.notices = notices;
    }

    Verdict verdict(Duration patience) {
        topic.readUntil(session, event -> event.is("session-completed"), patience);
        await(() -> !stage.mails().isEmpty(), patience);
        await(this::pushesHaveEnded, patience);
        // What should not come has a moment to come all the same: a second mail, a doubled push, an event after the
        // end.
        topic.readOn(Duration.ofSeconds(1));
        List<JsonNode> mails = stage.mails();
        mails.forEach(this::show);
        return Verdict.of(segments, topic.eventsOf(session), new Cues(pushes.of(session), told()), mails.size());
    }

    /** What notification-service says of the pushes that this session's events led to. */
    private List<Cues.Told> told() {
        Set<String> causes = topic.eventsOf(session).stream().map(Published::id).collect(Collectors.toSet());
        return stage.told(segments + 1).stream()
                .filter(push -> causes.contains(push.cause()))
                .toList();
    }

    private boolean pushesHaveEnded() {
        List<Cues.Told> told = told();
        long handedOver = told.stream().filter(Cues.Told::isHandedOver).count();
        return told.size() > segments
                && told.stream().noneMatch(Cues.Told::isUnderWay)
                && pushes.of(session).size() >= handedOver;
    }

    private void show(JsonNode mail) {
        notices.say("");
        notices.say(
                "Mail to %s: %s".formatted(stage.email(), mail.path("subject").asText()));
        mail.path("text").asText().strip().lines().forEach(line -> notices.say("  | " + line));
    }

    private static void await(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!condition.getAsBoolean() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (InterruptedException interrupted) {
            throw new CancellationException(interrupted.toString());
        }
    }
}
