package dev.sthira.session.bench;

import com.sun.net.httpserver.HttpServer;
import dev.sthira.bench.JavaProcess;
import dev.sthira.bench.KafkaServer;
import dev.sthira.session.bench.AnalyticsReport.Turn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// `./sthira bench analytics`: a year of practices asked about, by the service, by plain PostgreSQL and by DuckDB.
final class AnalyticsBench {
    private static final int PRACTICES_AT_ONCE = 20_000;
    private static final int COPIED = 2_000_000;

    private final AnalyticsOptions options;
    private final SessionService service;
    private final ReferenceClass plan;
    private final PoseYear year;

    private AnalyticsBench(AnalyticsOptions options, SessionService service, ReferenceClass plan) {
        this.options = options;
        this.service = service;
        this.plan = plan;
        this.year = PoseYear.of(plan, options.events());
    }

    static void main(String[] arguments) throws IOException, SQLException {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // of what is embedded, which needs no log
        try {
            run(AnalyticsOptions.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("sthira: " + e.getMessage() + "\n" + AnalyticsOptions.USAGE);
            System.exit(2);
        }
    }

    private static void run(AnalyticsOptions options) throws IOException, SQLException {
        var folder = Files.createTempDirectory("sthira-bench");
        var root = Path.of(System.getProperty("sthira.root", "")).toAbsolutePath();
        Bench.say("Starting; logs in " + folder);
        var brokers = "127.0.0.1:" + JavaProcess.freePort();
        var catalog = catalog();
        try (var database = Database.start(folder);
                var issuer = Issuer.start();
                var _ = KafkaServer.start(folder, brokers)) {
            var service = new SessionService(
                    root,
                    folder,
                    database,
                    brokers,
                    issuer,
                    JavaProcess.freePort(),
                    jvm(options, catalog.getAddress().getPort()));
            System.out.println(new AnalyticsBench(options, service, ReferenceClass.read(root)).measure(folder));
        } finally {
            catalog.stop(0);
        }
        Bench.delete(folder);
    }

    private static List<String> jvm(AnalyticsOptions options, int catalog) {
        var jvm = new ArrayList<>(List.of(
                "-Dsthira.requests-per-minute.person=0",
                "-Dquarkus.rest-client.catalog.url=http://127.0.0.1:" + catalog));
        jvm.addAll(options.jvm());
        return jvm;
    }

    /// A catalog that shows every class.
    private static HttpServer catalog() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private AnalyticsReport measure(Path folder) throws IOException, SQLException {
        service.start(0).close(); // makes its tables and its topic
        double summed = fillService();
        int sessions = Ingest.prepare(service, plan, options.ingested());
        Bench.say("  %,d sessions that are over wait on the topic".formatted(sessions));
        try (var process = service.start(100_000);
                var plain = plain();
                var duck = duck(folder)) {
            var ingest = Ingest.measure(service, process, plan);
            Bench.say("  taken in: %,.0f events/s".formatted(ingest.perSecond()));
            double plainSeconds = fill(plain);
            index(plain);
            double duckSeconds = fill(duck);
            double copied = copied();
            var opened = new Dashboards(service, year.people());
            var anew = opened.anew();
            var dashboards = opened.open(options.run());
            List<Turn> turns = turns(plain, duck);
            double view = view(plain);
            double batch = batch();
            var exactness = Exactness.of(service, duck, year);
            return new AnalyticsReport(
                    options,
                    year,
                    duck.count(),
                    ingest,
                    summed,
                    copied,
                    plainSeconds,
                    duckSeconds,
                    anew,
                    dashboards,
                    turns,
                    view,
                    batch,
                    rebuild(),
                    exactness);
        }
    }

    /// Practices as the service writes them, in sets, with the sums that its database makes of them.
    ///
    /// @return pose events a second
    private double fillService() throws SQLException {
        try (var connection = service.database().connect("session");
                var rows = new RawEvents("service", connection, "/")) {
            rows.run("set time zone 'UTC'");
            // Those of the year were never sessions, and stand for themselves.
            rows.run("alter table practice drop constraint if exists practice_session_fkey");
            for (var one : year.constants()) {
                rows.run(one);
            }
            for (var plan : year.plans().entrySet()) {
                try (var insert = connection.prepareStatement("insert into plan (id, body) values (?, ?)")) {
                    insert.setString(1, plan.getKey());
                    insert.setString(2, plan.getValue());
                    insert.execute();
                }
            }
            long began = System.nanoTime();
            for (long from = 0; from < year.practices(); from += PRACTICES_AT_ONCE) {
                long to = Math.min(year.practices(), from + PRACTICES_AT_ONCE) - 1;
                rows.run(year.rows("generate_series(%d::bigint, %d::bigint) numbers (p)".formatted(from, to)));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            rows.run("vacuum (analyze)");
            Bench.say("  %,d practices of %,d people written and summed up in %.0f s"
                    .formatted(year.practices(), year.people(), seconds));
            return options.events() / seconds;
        }
    }

    private RawEvents plain() throws SQLException {
        return new RawEvents("plain PostgreSQL", service.database().connect("peer"), "/");
    }

    private static RawEvents duck(Path folder) throws SQLException {
        return new RawEvents(
                "DuckDB", DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("year.duckdb")), "//");
    }

    private double fill(RawEvents raw) throws SQLException {
        var numbers = raw.divide().equals("/")
                ? "generate_series(0::bigint, %d::bigint) numbers (p)".formatted(year.practices() - 1)
                : "range(0, %d) numbers (p)".formatted(year.practices());
        double seconds = raw.fill(year, numbers);
        Bench.say("  %,d rows in %s after %.0f s".formatted(raw.count(), raw.name(), seconds));
        return seconds;
    }

    private static void index(RawEvents plain) throws SQLException {
        plain.run("set maintenance_work_mem = '1GB'");
        plain.run("create index on pose_event (person, day)");
        plain.run("create index on pose_event (class, level)");
        plain.run("vacuum (analyze) pose_event");
    }

    /// How many of these rows `COPY` takes a second, from text that is there.
    private double copied() throws SQLException {
        try (var connection = service.database().connect("peer");
                var raw = new RawEvents("copy", connection, "/")) {
            raw.run("create table copied (like pose_event)");
            long began = System.nanoTime();
            Database.copy(
                    connection,
                    "copy copied from stdin",
                    COPIED,
                    i -> i / 61 + "\t" + i % 60_000 + "\t7\t1\t2026-03-01\t" + i % 34 + "\t1\t24000000");
            double seconds = (System.nanoTime() - began) / 1e9;
            raw.run("drop table copied");
            return COPIED / seconds;
        }
    }

    /// Each question in turn to all sides, in alternating order.
    private List<Turn> turns(RawEvents plain, RawEvents duck) throws SQLException {
        var turns = new ArrayList<Turn>();
        for (int round = 0; round < options.rounds(); round++) {
            int person = round * 37 % year.people();
            var sides = round % 2 == 0 ? List.of(plain, duck) : List.of(duck, plain);
            for (var side : sides) {
                turns.add(new Turn(side.name(), "streak", millis(() -> side.days(person))));
                turns.add(new Turn(side.name(), "weeks", millis(() -> side.weeks(person))));
                int one = round % PoseYear.CLASSES;
                turns.add(new Turn(side.name(), "drop-off", millis(() -> side.dropOff(one, levelOf(one)))));
            }
        }
        return turns;
    }

    private static int levelOf(int one) {
        return one % PoseYear.LEVELS.size();
    }

    private interface Question {
        List<List<Object>> ask() throws SQLException;
    }

    private static double millis(Question question) throws SQLException {
        long began = System.nanoTime();
        var _ = question.ask();
        return (System.nanoTime() - began) / 1e6;
    }

    /// A materialised view of the drop-off of all classes, made anew.
    private double view(RawEvents plain) throws SQLException {
        plain.run("create materialized view drop_off as select class, level, position, count(*) as began,"
                + " count(distinct person) as people from pose_event where kind = 0 group by class, level, position");
        return millis(() -> {
            plain.run("refresh materialized view drop_off");
            return List.of();
        });
    }

    /// What it takes the service's database to keep its sums up with a hundred practices more, and to take them back.
    private double batch() throws SQLException {
        try (var connection = service.database().connect("session");
                var rows = new RawEvents("service", connection, "/")) {
            rows.run("set time zone 'UTC'");
            var more = "generate_series(%d::bigint, %d::bigint) numbers (p)"
                    .formatted(year.practices(), year.practices() + 99);
            double millis = millis(() -> {
                rows.run(year.rows(more).replace("'p' || person", "'more' || person"));
                return List.of();
            });
            rows.run("delete from practice where person like 'more%'");
            return millis;
        }
    }

    /// All sums anew from nothing, in seconds.
    private AnalyticsReport.Rebuilt rebuild() throws SQLException {
        try (var connection = service.database().connect("session");
                var rows = new RawEvents("service", connection, "/")) {
            long began = System.nanoTime();
            var same = rows.rows("select * from rebuild_figures()").getFirst();
            double compared = (System.nanoTime() - began) / 1e9;
            rows.run("truncate practised_step, practised_week, practised_hour, practised_wish");
            began = System.nanoTime();
            var anew = rows.rows("select * from rebuild_figures()").getFirst();
            return new AnalyticsReport.Rebuilt(
                    compared,
                    (System.nanoTime() - began) / 1e9,
                    ((Number) same.get(0)).longValue(),
                    ((Number) same.get(1)).longValue(),
                    ((Number) anew.get(1)).longValue());
        }
    }
}
