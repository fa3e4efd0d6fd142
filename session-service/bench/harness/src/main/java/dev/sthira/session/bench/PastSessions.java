package dev.sthira.session.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/// Sessions of the last weeks that nobody has told of yet, as people practise: most to the end, some with a pose left
/// out, held again, a pause, or an early end. The service tells of all of it as soon as it is up.
final class PastSessions {
    static final int WEEKS = 7;

    private static final String SESSIONS =
            "copy session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at) from stdin";
    private static final String COMMANDS = "copy command (session_id, version, kind, at, argument) from stdin";
    private static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced");
    private static final long HIGH = 0x0190_0000_0001_7000L;
    private static final long LOW = 0x8000_0000_0000_0000L;
    private static final int OF_A_PERSON = 23;
    private static final long WEEK = 7 * 86_400_000_000L;
    private static final long SECOND = 1_000_000;
    private static final long BEGUN = 60 * SECOND;

    private final ReferenceClass reference;
    private final long from;
    private final SplittableRandom random;
    private final Map<String, String> plans = new HashMap<>();
    private final List<String> sessions = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();

    /// @param now the sessions are over by then, in microseconds
    PastSessions(Path root, int count, long seed, long now) {
        this.reference = ReferenceClass.read(root);
        this.from = now - WEEKS * WEEK;
        this.random = new SplittableRandom(seed);
        readPlans(root);
        for (int i = 0; i < count; i++) {
            add(i);
        }
    }

    /// Before the first of them.
    long from() {
        return from;
    }

    /// The same class in two editions, for each level.
    private void readPlans(Path root) {
        try {
            var json = new ObjectMapper();
            for (var level : LEVELS) {
                for (int version = 1; version <= 2; version++) {
                    var plan = (ObjectNode)
                            json.readTree(Files.readString(root.resolve("catalog-service/contract/plan.json")));
                    plan.put("id", id(level, version));
                    ((ObjectNode) plan.get("sequence")).put("version", version);
                    ((ObjectNode) plan.get("wishes")).put("level", level);
                    plans.put(id(level, version), plan.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String level, int version) {
        return level + "-" + version;
    }

    private void add(int index) {
        var id = new UUID(HIGH, LOW | index);
        long start = from + random.nextLong(WEEKS * WEEK - 2 * reference.length());
        var plan = id(LEVELS.get(random.nextInt(LEVELS.size())), 1 + random.nextInt(2));
        var log = new ArrayList<String>();
        command(log, "start", start);
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> command(log, "skip", within(start));
            case 3 -> command(log, "back", within(start));
            case 4, 5 -> {
                long at = within(start);
                command(log, "pause", at);
                command(log, "resume", at + random.nextLong(90 * SECOND));
            }
            case 6 -> {
                command(log, "skip", within(start));
                command(log, "back", start + reference.length() / 2);
            }
            case 7, 8, 9 -> command(log, "end", within(start));
            default -> {} // to the end, without a word
        }
        for (int version = 1; version <= log.size(); version++) {
            commands.add(id + "\t" + version + "\t" + log.get(version - 1) + "\t\\N");
        }
        sessions.add(String.join(
                "\t",
                id.toString(),
                Integer.toString(Seeds.shard(id, Database.SHARDS)),
                "person-" + index / OF_A_PERSON,
                plan,
                Database.instant(start),
                Integer.toString(log.size()),
                Integer.toString(index + 1),
                log.getLast().startsWith("end") ? "completed" : "running",
                Database.instant(start + reference.length())));
    }

    /// Somewhere in its first half, at any microsecond, once it has begun in earnest.
    private long within(long start) {
        return start + BEGUN + random.nextLong(reference.length() / 2 - BEGUN);
    }

    private static void command(List<String> log, String kind, long at) {
        log.add(kind + "\t" + Database.instant(at));
    }

    void write(Database database) throws SQLException {
        try (var connection = database.connect("session");
                var insert = connection.prepareStatement("insert into plan (id, body) values (?, ?)")) {
            for (var plan : plans.entrySet()) {
                insert.setString(1, plan.getKey());
                insert.setString(2, plan.getValue());
                insert.execute();
            }
            Database.copy(connection, SESSIONS, sessions.size(), sessions::get);
            Database.copy(connection, COMMANDS, commands.size(), commands::get);
        }
        database.run("session", "select setval('change_no', %d)".formatted(sessions.size() + 1));
        database.begin(from);
    }
}
