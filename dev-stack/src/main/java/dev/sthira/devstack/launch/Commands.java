package dev.sthira.devstack.launch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What {@code up}, {@code down}, {@code vapid} and the watchdog's {@code sweep} do; each returns an exit code. */
public final class Commands {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);

    private Commands() {}

    /** Runs the stack until somebody stops it. */
    public static int up(Settings settings, boolean fresh) {
        Notices notices = Notices.onStandardOutput();
        try (Stack stack = Stack.start(settings, fresh, notices)) {
            WhatToTry.lines(settings).forEach(notices::say);
            try {
                Thread.currentThread().join();
            } catch (InterruptedException stopped) {
                notices.say("Stopping.");
            }
        }
        notices.say("Sthira has stopped.");
        return 0;
    }

    /** Stops the stack that runs elsewhere; when none runs, ends what a killed one left. */
    public static int down(Settings settings) {
        Notices notices = Notices.onStandardOutput();
        Optional<ProcessHandle> launcher = Home.launcher(settings);
        launcher.ifPresent(process -> Processes.end(List.of(process), STOPS_WITHIN));
        int ended = sweep(settings);
        if (launcher.isPresent()) {
            notices.say("Sthira has stopped.");
        } else if (ended > 0) {
            notices.say("Ended %d process%s that an earlier run had left.".formatted(ended, ended == 1 ? "" : "es"));
        } else {
            notices.say("Sthira is not running.");
        }
        return 0;
    }

    /** Prints a new pair of keys for push messages, as the settings that the containers read from {@code .env}. */
    public static int vapid() {
        Notices.onStandardOutput().say(VapidKeys.generate().settings());
        return 0;
    }

    /** Prints a new key for signing mails, as the setting that the containers read from {@code .env}. */
    public static int dkim() {
        Notices.onStandardOutput().say(DkimKey.generate().settings());
        return 0;
    }

    /** Ends what a killed launcher left, unless another launcher has taken over and done so itself. */
    public static int sweep(Settings settings) {
        Optional<Home> home = Home.take(settings);
        try (Home taken = home.orElse(null)) {
            return taken == null ? 0 : Leftovers.end(settings);
        }
    }
}
