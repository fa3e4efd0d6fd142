package dev.sthira.catalog.bench;

import static dev.sthira.catalog.bench.Contest.Role.LIMIT;
import static dev.sthira.catalog.bench.Contest.Role.OURS;
import static dev.sthira.catalog.bench.Contest.Role.PEER;

import dev.sthira.catalog.bench.Contest.Contender;
import dev.sthira.catalog.bench.Contest.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who is measured against whom, and what is asked of us.
final class Scenario {
    static final String LIST = "/poses";
    static final String SEARCH = "/poses?q=knee";

    private static final String CATALOG = "catalog";
    private static final String RAW = "raw Vert.x";
    private static final String SPRING = "Spring Boot";
    private static final double FROM_MEMORY = 0.6;
    private static final double AHEAD_OF_SPRING = 2.5;

    private final Sides sides;
    private final Database database;
    private final Path folder;
    private final List<Ask> asks;
    private final Target cached;
    private final Target fromRaw;
    private final Target fromSpring;
    private final Target byProjection;

    Scenario(Sides sides, Database database, Path folder) {
        this.sides = sides;
        this.database = database;
        this.folder = folder;
        this.asks = poses(database);
        this.cached = Target.survey(sides.catalog(), asks, 200);
        this.fromRaw = Target.survey(sides.raw(), asks, 200).alike(cached);
        this.fromSpring = Target.survey(sides.spring(), asks, 200).alike(cached);
        this.byProjection = fromQuarkus("/projection/");
    }

    private static List<Ask> poses(Database database) {
        return Ask.each("/poses/", database.copies("pose"));
    }

    /// All that the raw server has to know.
    static List<String> paths(Database database) {
        var paths = new ArrayList<>(List.of(LIST, SEARCH));
        poses(database).forEach(ask -> paths.add(ask.path()));
        return paths;
    }

    private Target fromQuarkus(String folder) {
        return Target.survey(sides.panache(), Ask.each(folder, asks.size()), 200)
                .alike(cached);
    }

    /// How many a second at most.
    List<Contest> saturations() throws IOException {
        var spring = saturated(PEER, SPRING, fromSpring, AHEAD_OF_SPRING);
        var entity = fromQuarkus("/entity/");
        // What reads from the database first: it takes longest to become warm, and appears again as a peer.
        var contests = new ArrayList<>(List.of(
                contest(
                        "by key from PG",
                        straight(),
                        spring,
                        saturated(OURS, "projection", byProjection, 0.25),
                        saturated(OURS, "entity", entity, 0.1),
                        saturated(OURS, "reactive", fromQuarkus("/reactive/"), 0)),
                contest(
                        "cached 200",
                        saturated(LIMIT, RAW, fromRaw, 0),
                        spring,
                        saturated(PEER, "Panache, no cache", entity, 0),
                        saturated(OURS, CATALOG, cached, FROM_MEMORY)),
                contest(
                        "304",
                        saturated(LIMIT, RAW, unchanged(sides.raw()), 0),
                        saturated(PEER, SPRING, unchanged(sides.spring()), AHEAD_OF_SPRING),
                        saturated(OURS, CATALOG, unchanged(sides.catalog()), FROM_MEMORY)),
                contest(
                        "list of 20",
                        saturated(LIMIT, RAW, single(sides.raw(), LIST), 0),
                        saturated(PEER, SPRING, single(sides.spring(), LIST), AHEAD_OF_SPRING),
                        saturated(OURS, CATALOG, single(sides.catalog(), LIST), FROM_MEMORY))));
        if (searches()) {
            contests.add(contest(
                    "search q=knee",
                    saturated(LIMIT, RAW, single(sides.raw(), SEARCH), 0),
                    saturated(OURS, CATALOG, single(sides.catalog(), SEARCH), 0)));
        }
        return contests;
    }

    /// How long answers take when each side has a part of what it can do at most.
    Contest latencies(double part, Saturation saturation) {
        return contest(
                "ms: p50 p99 p99.9, at %.0f %%".formatted(100 * part),
                due(LIMIT, RAW, fromRaw, part * saturation.of(fromRaw)),
                due(PEER, SPRING, fromSpring, part * saturation.of(fromSpring)),
                due(OURS, CATALOG, cached, part * saturation.of(cached)),
                due(OURS, "projection", byProjection, part * saturation.of(byProjection)));
    }

    /// The same at one rate that all of them can do.
    Contest latenciesAtOneRate(double part, Saturation saturation) {
        var rate = part * Math.min(saturation.of(fromSpring), saturation.of(byProjection));
        return contest(
                "the same at one rate",
                due(LIMIT, RAW, fromRaw, rate),
                due(PEER, SPRING, fromSpring, rate),
                due(OURS, CATALOG, cached, rate),
                due(OURS, "projection", byProjection, rate));
    }

    /// What a side can do at most, as measured before.
    interface Saturation {
        double of(Target target);
    }

    private static Contest contest(String name, Contender... contenders) {
        return new Contest(name, List.of(contenders));
    }

    private Contender saturated(Role role, String name, Target target, double asked) throws IOException {
        var load = Tool.isInstalled("wrk") ? new Wrk(target, folder) : Generator.saturating(target);
        return new Contender(role, name, target, load, asked);
    }

    private static Contender due(Role role, String name, Target target, double perSecond) {
        return new Contender(role, name, target, Generator.openLoop(target, perSecond), 0);
    }

    private Contender straight() throws IOException {
        return Tool.isInstalled("pgbench")
                ? new Contender(LIMIT, "pgbench", null, new Pgbench(database, folder), 0)
                : new Contender(LIMIT, "JDBC loop", null, new ByKey(database), 0);
    }

    private Target unchanged(Side side) {
        return Target.survey(side, Target.withTags(side, asks), 304);
    }

    private static Target single(Side side, String path) {
        return Target.survey(side, List.of(new Ask(path, null)), 200);
    }

    private boolean searches() {
        return Target.text(sides.catalog(), SEARCH).contains("\"total\":");
    }
}
