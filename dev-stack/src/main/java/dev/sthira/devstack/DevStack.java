package dev.sthira.devstack;

import dev.sthira.devstack.chaos.Chaos;
import dev.sthira.devstack.demo.Demo;
import dev.sthira.devstack.fuzz.Fuzz;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Commands;
import dev.sthira.devstack.launch.Logs;
import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.launch.Signals;
import dev.sthira.devstack.launch.Tokens;
import dev.sthira.devstack.matrix.Matrix;
import dev.sthira.devstack.rebuild.Rebuild;
import dev.sthira.devstack.standin.StandInException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The program behind {@code ./sthira}: starts and stops the stack, hands out tokens, shows the demo. */
public final class DevStack {

    private static final int STOPPED = 130;

    private DevStack() {}

    /** @param arguments a command and its options, as {@link Order} reads them */
    public static void main(String[] arguments) {
        Signals.interrupt(Thread.currentThread());
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        Logs.off();
        Notices problems = Notices.onStandardError();
        try {
            return obey(Order.of(arguments), Settings.ofThisProcess());
        } catch (CannotGoOn | StandInException e) {
            problems.say("sthira: " + e.getMessage());
            return 1;
        } catch (CancellationException stopped) {
            problems.say("Stopped.");
            return STOPPED;
        } catch (RuntimeException e) {
            problems.say("sthira: something went wrong that should not: %s%n%s".formatted(e.getMessage(), keep(e)));
            return 1;
        }
    }

    private static int obey(Order order, Settings settings) {
        return switch (order) {
            case Order.Up(boolean fresh) -> Commands.up(settings, fresh);
            case Order.Down() -> Commands.down(settings);
            case Order.Sweep() -> Commands.sweep(settings);
            case Order.Demonstrate(int speed) -> Demo.run(settings, speed);
            case Order.Vapid() -> Commands.vapid();
            case Order.Dkim() -> Commands.dkim();
            case Order.Fuzz(int requests, long seed) -> Fuzz.run(settings, requests, seed);
            case Order.Chaos(boolean churn, boolean quick, long seed) -> Chaos.run(settings, churn, quick, seed);
            case Order.Matrix() -> Matrix.run(settings);
            case Order.RebuildAnalytics() -> Rebuild.run(settings);
            case Order.Token(String name) -> Tokens.print(settings, name);
        };
    }

    private static String keep(RuntimeException fault) {
        try {
            Path file = Files.createTempFile("sthira-fault-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                fault.printStackTrace(writer);
            }
            return "The details are in " + file;
        } catch (IOException e) {
            return "The details could not be kept: " + e.getMessage();
        }
    }
}
