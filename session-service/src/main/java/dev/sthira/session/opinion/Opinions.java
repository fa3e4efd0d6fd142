package dev.sthira.session.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people think of poses. One person's opinions are changed one after another.
@ApplicationScoped
public class Opinions {

    /// Poses that a person has an opinion of.
    static final int MOST = 200;

    /// As many poses as a wish can name.
    static final int MOST_NAMED = 50;

    /// First key of the advisory locks of people, while an opinion of theirs is written.
    private static final int LOCKS = 0x5374_4f70;

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(?, hashtext(?))) locked";

    private static final String OPINION = "select pose, opinion, changed_at from pose_opinion where person = ? ";

    private static final String OTHERS = """
            select count(*) as all_of_them, count(*) filter (where opinion = 'never') as never
            from pose_opinion where person = ? and pose <> ?""";

    private static final String PUT = """
            insert into pose_opinion (person, pose, opinion, changed_at) values (?, ?, ?, clock_timestamp())
            on conflict (person, pose) do update set opinion = excluded.opinion, changed_at = excluded.changed_at""";

    private record Counted(int all, int never) {}

    private final Sql sql;

    Opinions(Sql sql) {
        this.sql = sql;
    }

    /// All of a person's, by the names of the poses.
    List<PoseOpinion> of(Person person) {
        return sql.list(OPINION + "order by pose collate \"C\"", Opinions::opinion, person.id());
    }

    /// The person thinks so of the pose from now on; none if they have as many opinions as fit.
    @Transactional
    Optional<PoseOpinion> put(Person person, String pose, Opinion opinion) {
        sql.each(LOCK, _ -> {}, LOCKS, person.id());
        Counted others = sql.first(
                        OTHERS, row -> new Counted(row.integer("all_of_them"), row.integer("never")), person.id(), pose)
                .orElseThrow();
        if (others.all() >= MOST || opinion == Opinion.NEVER && others.never() >= MOST_NAMED) {
            return Optional.empty();
        }
        sql.update(PUT, person.id(), pose, opinion.word());
        return sql.first(OPINION + "and pose = ?", Opinions::opinion, person.id(), pose);
    }

    /// The person has no opinion of the pose any more.
    void remove(Person person, String pose) {
        sql.update("delete from pose_opinion where person = ? and pose = ?", person.id(), pose);
    }

    /// A person's wishes with the poses they never want again, but for those that they always want this time, and with
    /// those they like, the latest first, as many as fit; word for word as they were sent if there are none to add.
    ///
    /// @param wishes as they were read
    /// @param sent   as they were sent
    public byte[] heeded(Person person, JsonNode wishes, byte[] sent) {
        List<PoseOpinion> latest = sql.list(OPINION + "order by changed_at desc, pose", Opinions::opinion, person.id());
        ObjectNode more = wishes.deepCopy();
        boolean avoids = add("never", without("always", more, poses(latest, Opinion.NEVER)), more);
        int room = Math.max(0, MOST_NAMED - more.path("liked").size());
        List<String> liked = without("never", more, poses(latest, Opinion.LIKE));
        boolean likes = add("liked", liked.subList(0, Math.min(room, liked.size())), more);
        return avoids || likes ? more.toString().getBytes(UTF_8) : sent;
    }

    private static List<String> poses(List<PoseOpinion> all, Opinion opinion) {
        return all.stream()
                .filter(one -> one.opinion() == opinion)
                .map(PoseOpinion::pose)
                .toList();
    }

    private static boolean add(String field, List<String> poses, ObjectNode wishes) {
        JsonNode own = wishes.path(field);
        List<String> others = without(field, wishes, poses);
        boolean canBeAdded = own.isArray() || own.isNull() || own.isMissingNode();
        if (!canBeAdded || others.isEmpty()) {
            return false;
        }
        ArrayNode all = own instanceof ArrayNode array ? array : wishes.putArray(field);
        others.forEach(all::add);
        return true;
    }

    private static List<String> without(String field, JsonNode wishes, List<String> poses) {
        var others = new ArrayList<>(poses);
        wishes.path(field).forEach(pose -> others.remove(pose.asText()));
        return others;
    }

    private static PoseOpinion opinion(Row row) throws SQLException {
        return new PoseOpinion(row.text("pose"), Opinion.of(row.text("opinion")), row.instant("changed_at"));
    }
}
