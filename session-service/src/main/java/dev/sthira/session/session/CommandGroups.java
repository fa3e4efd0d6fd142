package dev.sthira.session.session;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.database.GroupCommit;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.person.Person;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets commands that come at about the same time take effect in one transaction, each with the answer that is
/// remembered under its key: half a dozen statements, however many they are.
@ApplicationScoped
class CommandGroups {

    /// While one is committed another gathers.
    private static final int UNDER_WAY = 2;

    private static final int MOST = 64;

    /// A command that takes effect with others.
    ///
    /// @param request under which its answer is remembered
    /// @param answer  what a decision is answered with; it throws where the command is refused
    record Member(
            UUID session,
            Person person,
            Commanding.Asked asked,
            Answers.Request request,
            Function<Decision, Response> answer) {}

    /// A session, as somebody asks for it.
    private record Own(UUID id, Person person) {}

    private final ShardOf shardOf;
    private final ShardLines lines;
    private final SessionRows rows;
    private final Commanding commanding;
    private final CommandRows written;
    private final Answers answers;
    private final GroupCommit<Member, Response> groups;

    CommandGroups(
            ShardOf shardOf,
            ShardLines lines,
            SessionRows rows,
            Commanding commanding,
            CommandRows written,
            Answers answers,
            Sql sql) {
        this.shardOf = shardOf;
        this.lines = lines;
        this.rows = rows;
        this.commanding = commanding;
        this.written = written;
        this.answers = answers;
        this.groups = new GroupCommit<>("commands", sql, UNDER_WAY, MOST, this::command);
    }

    /// Lets a command take effect, or throws why not.
    Response command(Member command) {
        return groups.ask(command);
    }

    private List<Supplier<Response>> command(List<Member> all) {
        lines.hold(all.stream().map(Member::session).toList(), shardOf);
        Map<Answers.Request, Supplier<Response>> known =
                answers.known(all.stream().map(Member::request).toList());
        var group = new Group(found(all));
        List<Supplier<Response>> answered = all.stream()
                .map(one ->
                        known.containsKey(one.request()) ? requireNonNull(known.get(one.request())) : group.answer(one))
                .toList();
        written.write(group.accepted);
        Failpoint.pass("command-written");
        answers.remember(group.given);
        return answered;
    }

    private Map<Own, SessionRows.Found> found(List<Member> all) {
        List<Own> asked = all.stream()
                .map(one -> new Own(one.session(), one.person()))
                .distinct()
                .toList();
        var found = new HashMap<Own, SessionRows.Found>();
        rows.ofPersons(
                        asked.stream().map(Own::id).toList(),
                        asked.stream().map(Own::person).toList())
                .forEach(one ->
                        found.put(new Own(one.session().id(), one.session().person()), one));
        return found;
    }

    /// What becomes of a group, one after the other.
    private final class Group {
        private final Map<Own, SessionRows.Found> found;
        private final Map<Own, Session> behind = new HashMap<>();
        private final List<CommandRows.Accepted> accepted = new ArrayList<>();
        private final Map<Answers.Request, Response> given = new HashMap<>();
        private final Set<String> keys = new HashSet<>();

        Group(Map<Own, SessionRows.Found> found) {
            this.found = found;
        }

        Supplier<Response> answer(Member one) {
            String key = one.request().key().value();
            if (key != null && !keys.add(one.person().id() + ' ' + one.request().route() + ' ' + key)) {
                return () -> command(one); // a copy, or another body: it gets to know once this group is committed
            }
            Decision decision = decide(one);
            if (!(decision instanceof Decision.Accepted)) {
                return () -> one.answer().apply(decision);
            }
            Response response = one.answer().apply(decision);
            given.put(one.request(), response);
            return () -> response;
        }

        private Decision decide(Member one) {
            var own = new Own(one.session(), one.person());
            SessionRows.Found session = found.get(own);
            if (session == null) {
                return commanding.nobodys(one.session(), one.person());
            }
            Session now = behind.getOrDefault(own, session.session());
            Decision decision = commanding.decide(session, now, one.asked(), accepted);
            behind.put(own, Commanding.behind(decision, now));
            return decision;
        }
    }

    @PreDestroy
    void close() {
        groups.close();
    }
}
