package dev.sthira.notification.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who takes part in which scenario: ours first, then the limits of the machine, then others.
record Sides(Options options, Path root, Path folder, NotificationService service, Sinks sinks) {
    private static final String WAITING = "select count(*) from message where state in ('waiting', 'claimed')";
    private static final int TASKS = 20_000;
    private static final int CUED = 50_000;

    Contest contest(Scenario scenario) {
        int number = options.of(scenario);
        var all = new ArrayList<Side>();
        all.add(ours(scenario, number));
        if (!options.alone()) {
            all.addAll(others(scenario, number));
        }
        return new Contest(scenario, number, all);
    }

    private Side ours(Scenario scenario, int number) {
        var seeds = service.seeds();
        var database = service.database();
        return switch (scenario) {
            case REMINDERS ->
                new Spike(
                        service,
                        NotificationService.CLOSED,
                        number,
                        (first, last) -> seeds.people(first, last) + ";" + seeds.reminders(first, last),
                        seeds::occurrences,
                        "select count(*) from (select from occurrence where state = 'planned' limit 1) left_over",
                        expected -> Tally.of(
                                database.number("select count(*) from message"),
                                database.number("select count(distinct cause_id) from message"),
                                expected));
            case PUSHES ->
                new Spike(
                        service,
                        Map.of(),
                        number,
                        (first, last) -> {
                            sinks.forget();
                            return seeds.people(first, last);
                        },
                        seeds::pushes,
                        WAITING,
                        sinks::pushes);
            case MAILS ->
                new Spike(
                        service,
                        Map.of(),
                        number,
                        seeds::people,
                        seeds::mails,
                        WAITING,
                        expected -> Tally.of(
                                database.number("select count(*) from attempt"),
                                database.number("select count(*) from message where state = 'handed-over'"),
                                expected));
            case PASSED ->
                new Backlog(
                        service,
                        root,
                        number,
                        0,
                        running -> Metrics.events(running, "not-for-us"),
                        (running, expected) -> {
                            long passed = Metrics.events(running, "not-for-us");
                            return Tally.of(passed, Math.min(passed, expected), expected);
                        });
            case CUES ->
                new Backlog(
                        service,
                        root,
                        number,
                        CUED,
                        running -> Metrics.events(running, "taken"),
                        (_, expected) -> Tally.of(
                                database.number("select count(*) from message"),
                                database.number("select count(distinct cause_id) from message"),
                                expected));
        };
    }

    private List<Side> others(Scenario scenario, int number) {
        var database = service.database();
        return switch (scenario) {
            case REMINDERS ->
                List.of(
                        new BareRows(database, service.seeds(), number),
                        program(
                                "db-scheduler",
                                DbSchedulerPeer.class,
                                Math.min(number, TASKS),
                                database.jdbcUrl(),
                                "" + Math.min(number, TASKS)));
            case PUSHES ->
                List.of(program("limit: plain posts", PlainPosts.class, number, "" + sinks.push(), "" + number));
            case MAILS -> {
                var angus = program("Angus Mail", AngusPeer.class, number, "" + sinks.mail(), "" + number);
                yield sinks.isPostfix()
                        ? List.of(new SmtpSource(folder, database, sinks.mail(), number), angus)
                        : List.of(angus);
            }
            case PASSED, CUES -> List.of(() -> consumer(number));
        };
    }

    private Measured consumer(int number) {
        var poses = Poses.of(root, service.brokers(), CUED);
        poses.publish(1, number + number / 4 + 2 * PlainConsumer.AT_ONCE);
        return program(
                        "limit: plain consumer",
                        PlainConsumer.class,
                        number,
                        service.brokers(),
                        poses.topic(),
                        "" + number / 4,
                        "" + number)
                .run();
    }

    private Program program(String name, Class<?> main, int number, String... arguments) {
        return new Program(name, folder, service.database(), main, number, List.of(arguments));
    }
}
