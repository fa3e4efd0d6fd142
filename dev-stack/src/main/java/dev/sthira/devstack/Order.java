package dev.sthira.devstack;

import dev.sthira.devstack.launch.CannotGoOn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command line asks for. */
sealed interface Order {

    int USUAL_SPEED = 60;
    int HIGHEST_SPEED = 600;
    int USUAL_REQUESTS = 20_000;

    record Up(boolean fresh) implements Order {}

    record Down() implements Order {}

    /** Ends what a killed launcher left; for the watchdog, not for people. */
    record Sweep() implements Order {}

    record Demonstrate(int speed) implements Order {}

    /** A new pair of keys for push messages, for whoever runs the services elsewhere. */
    record Vapid() implements Order {}

    record Dkim() implements Order {}

    record Token(String name) implements Order {}

    record Fuzz(int requests, long seed) implements Order {}

    record Matrix() implements Order {}

    record RebuildAnalytics() implements Order {}

    /**
     * @param churn nothing but instances that join and leave
     * @param quick each fault once and for seconds
     */
    record Chaos(boolean churn, boolean quick, long seed) implements Order {}

    Pattern CHAOS = Pattern.compile("sessions(?<churn> --churn)?(?<quick> --quick)?( --seed (?<seed>[0-9]{1,18}))?");

    static Order of(List<String> words) {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> options = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (command) {
            case "up" -> up(options);
            case "down" -> alone(command, options, new Down());
            case "sweep" -> alone(command, options, new Sweep());
            case "demo" -> demonstrate(options);
            case "vapid" -> alone(command, options, new Vapid());
            case "dkim" -> alone(command, options, new Dkim());
            case "token" -> token(options);
            case "fuzz" -> fuzz(options);
            case "chaos" -> chaos(options);
            case "matrix" -> alone(command, options, new Matrix());
            case "rebuild-analytics" -> alone(command, options, new RebuildAnalytics());
            default -> throw new CannotGoOn("There is no command '%s'; ./sthira help lists them.".formatted(command));
        };
    }

    private static Order up(List<String> options) {
        if (options.isEmpty() || options.equals(List.of("--fresh"))) {
            return new Up(!options.isEmpty());
        }
        throw new CannotGoOn("'up' knows only --fresh, not '%s'.".formatted(String.join(" ", options)));
    }

    private static Order alone(String command, List<String> options, Order order) {
        if (options.isEmpty()) {
            return order;
        }
        throw new CannotGoOn(
                "'%s' takes nothing more, but was given '%s'.".formatted(command, String.join(" ", options)));
    }

    private static Order demonstrate(List<String> options) {
        if (options.isEmpty()) {
            return new Demonstrate(USUAL_SPEED);
        }
        String given = options.size() == 2 && options.getFirst().equals("--speed") ? options.get(1) : "";
        if (given.matches("[1-9][0-9]{0,2}") && Integer.parseInt(given) <= HIGHEST_SPEED) {
            return new Demonstrate(Integer.parseInt(given));
        }
        throw new CannotGoOn("'demo' knows only --speed N, with N from 1 to %d; it was given '%s'."
                .formatted(HIGHEST_SPEED, String.join(" ", options)));
    }

    private static Order fuzz(List<String> options) {
        int requests = USUAL_REQUESTS;
        long seed = 1;
        for (int i = 0; i < options.size(); i += 2) {
            String value = i + 1 < options.size() ? options.get(i + 1) : "";
            if (options.get(i).equals("--requests") && value.matches("[1-9][0-9]{0,6}")) {
                requests = Integer.parseInt(value);
            } else if (options.get(i).equals("--seed") && value.matches("[0-9]{1,18}")) {
                seed = Long.parseLong(value);
            } else {
                throw new CannotGoOn("'fuzz' knows only --requests N and --seed S, whole numbers; it was given '%s'."
                        .formatted(String.join(" ", options)));
            }
        }
        return new Fuzz(requests, seed);
    }

    private static Order chaos(List<String> options) {
        String given = String.join(" ", options);
        Matcher order = CHAOS.matcher(given);
        if (order.matches()) {
            long seed = order.group("seed") == null ? 1 : Long.parseLong(order.group("seed"));
            return new Chaos(order.group("churn") != null, order.group("quick") != null, seed);
        }
        throw new CannotGoOn(
                "'chaos' wants to be called ./sthira chaos sessions [--churn] [--quick] [--seed S], with S a"
                        + " whole number; it was given '%s'.".formatted(given));
    }

    private static Order token(List<String> options) {
        if (options.size() == 1) {
            return new Token(options.getFirst());
        }
        throw new CannotGoOn("'token' wants the name of one demo person, for example ./sthira token maya");
    }
}
