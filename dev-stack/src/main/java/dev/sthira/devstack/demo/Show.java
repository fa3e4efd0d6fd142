package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.CannotGoOn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The class as it runs: starts it once the stream is open, draws what is heard, and pauses and resumes once in the middle. */
final class Show {

    private static final Duration FRAME = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Picture picture;
    private final Screen screen;
    private final Consumer<String> command;
    private final InstantSource clock;

    private Moment moment = new Moment.Still("About to begin.");
    private Elapsed elapsed = Elapsed.notYet();
    private int entered;
    private @Nullable Instant resumeAt;
    private boolean pausedOnce;

    /**
     * @param command tells the session something, such as {@code pause}
     */
    Show(Picture picture, Screen screen, Consumer<String> command, InstantSource clock) {
        this.picture = picture;
        this.screen = screen;
        this.command = command;
        this.clock = clock;
    }

    /** Shows the class until it is over. */
    void run(BlockingQueue<Happening> happenings) {
        Instant heard = clock.instant();
        boolean over = false;
        while (!over) {
            Happening happening = next(happenings);
            Instant now = clock.instant();
            if (happening != null) {
                heard = now;
                over = take(happening);
            }
            if (now.isAfter(moment.nextBy(heard).plus(PATIENCE))) {
                throw new CannotGoOn("The class was expected to go on, but nothing has been heard of it for %d seconds."
                        .formatted(Duration.between(heard, now).toSeconds()));
            }
            resumeWhenDue(now);
            screen.show(picture.lines(moment, now, elapsed.at(moment, now), entered, screen.columns()));
        }
    }

    private static @Nullable Happening next(BlockingQueue<Happening> happenings) {
        try {
            return happenings.poll(FRAME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new CancellationException(interrupted.toString());
        }
    }

    /** Says whether that was the end. */
    private boolean take(Happening happening) {
        return switch (happening) {
            case Happening.Pushed(Push push) -> {
                screen.say("         push  %s%s"
                        .formatted(
                                push.title(),
                                push.body().isEmpty() ? "" : ": " + push.body().replace("\n", " · ")));
                yield false;
            }
            case Happening.FromStream(String event, JsonNode body) -> take(event, body);
        };
    }

    private boolean take(String event, JsonNode body) {
        moment = moment.after(event, body);
        elapsed = elapsed.after(event, body);
        if (moment instanceof Moment.Holding holding && event.equals("pose-start")) {
            entered = holding.segment().index() + 1;
            tell(holding);
            pauseInTheMiddle();
        }
        if (event.equals("snapshot") && body.path("state").asText().equals("ready")) {
            command.accept("start");
        }
        if (event.equals("session-paused") || event.equals("session-resumed")) {
            screen.say("%8s %s".formatted(time(), event.equals("session-paused") ? "paused" : "resumed"));
        }
        return event.equals("session-completed") || event.equals("session-abandoned");
    }

    private void tell(Moment.Holding holding) {
        if (!screen.draws()) {
            String line = holding.segment().line(picture.speed());
            screen.say("%8s %d/%d  %s".formatted(time(), entered, picture.segments(), line));
        }
    }

    private String time() {
        return picture.clock(elapsed.at(moment, clock.instant()));
    }

    private void pauseInTheMiddle() {
        if (!pausedOnce && entered > picture.segments() / 2) {
            pausedOnce = true;
            command.accept("pause");
            resumeAt = clock.instant().plus(PAUSE);
        }
    }

    private void resumeWhenDue(Instant now) {
        if (resumeAt != null && !now.isBefore(resumeAt)) {
            resumeAt = null;
            command.accept("resume");
        }
    }
}
