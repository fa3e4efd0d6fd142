package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.launch.Stack;
import dev.sthira.devstack.topic.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** {@code ./sthira demo}: one person takes the reference class, and everything it should cause is shown and checked. */
public final class Demo {

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    private final Settings settings;
    private final int speed;
    private final Notices notices;

    private Demo(Settings settings, int speed, Notices notices) {
        this.settings = settings;
        this.speed = speed;
        this.notices = notices;
    }

    /**
     * Shows the class, on the stack that runs or on one of its own that is stopped afterwards.
     *
     * @param speed how many times its pace the class runs
     * @return 0 if everything was as promised, 1 if not
     */
    public static int run(Settings settings, int speed) {
        Notices notices = Notices.onStandardOutput();
        Verdict verdict = verdict(settings, speed, notices);
        notices.say("");
        verdict.findings().forEach(notices::say);
        if (!verdict.good()) {
            notices.say("The logs are in " + settings.logs());
        }
        notices.say(verdict.line());
        return verdict.good() ? 0 : 1;
    }

    private static Verdict verdict(Settings settings, int speed, Notices notices) {
        Demo demo = new Demo(settings, speed, notices);
        Optional<Stack> own = Stack.startUnlessRunning(settings, notices);
        try (Stack stack = own.orElse(null)) {
            if (stack != null) {
                notices.say("A short sound check, since everything has only just started.");
                SoundCheck.run(settings);
            }
            Verdict verdict = demo.show();
            if (stack != null) {
                notices.say("Stopping what this demo started.");
            }
            return verdict;
        }
    }

    private Verdict show() {
        try (Stage stage = Stage.set(settings);
                Topic topic = Topic.atItsEnd(settings.address(Port.KAFKA))) {
            BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
            try (Pushes pushes = Pushes.follow(stage.api(), stage.subscribe(), happenings::add)) {
                JsonNode session = stage.createSession(speed);
                String id = session.path("id").asText();
                Picture picture = Picture.of(session, speed);
                introduce(stage, session, picture);
                try {
                    watch(stage, id, picture, happenings);
                } finally {
                    stage.endIfRunning(id);
                }
                return new Inspection(stage, topic, pushes, session, notices).verdict(SETTLES_WITHIN);
            }
        }
    }

    private void introduce(Stage stage, JsonNode session, Picture picture) {
        List.of(
                        "",
                        "%s, level %s: %d segments, %s at the pace of the class, %d times as fast now"
                                .formatted(
                                        session.path("sequence").path("title").asText(),
                                        session.path("level").asText(),
                                        picture.segments(),
                                        picture.clock(picture.length()),
                                        speed),
                        "Maya takes it; mails go to %s, pushes to a device of hers.".formatted(stage.email()),
                        whereToWatch(session),
                        "")
                .forEach(notices::say);
    }

    private String whereToWatch(JsonNode session) {
        return settings.withWebClient()
                ? "In a browser, signed in as Maya: %s/player/%s"
                        .formatted(settings.url(Port.WEB), session.path("id").asText())
                : "";
    }

    private void watch(Stage stage, String session, Picture picture, BlockingQueue<Happening> happenings) {
        try (Screen screen = Terminal.screen(notices);
                LiveStream live = LiveStream.follow(stage.api(), stage.live(session), happenings::add)) {
            new Show(picture, screen, command -> stage.command(session, command), InstantSource.system())
                    .run(happenings);
        }
    }
}
