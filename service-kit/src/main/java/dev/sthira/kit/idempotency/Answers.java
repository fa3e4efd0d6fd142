package dev.sthira.kit.idempotency;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers remembered by (person, route, key); only successful ones are, as a refusal had no effect.
@Singleton
public class Answers {
    private static final String OLD = "created_at < clock_timestamp() - interval '24 hours'";
    private static final String CLAIM = """
            insert into answer as kept (person, route, key, request_hash, status, headers, body)
            values (?, ?, ?, ?, 0, '', '')
            on conflict (person, route, key) do update
            set request_hash = excluded.request_hash, status = 0, headers = '', body = '', created_at = clock_timestamp()
            where kept.created_at < clock_timestamp() - interval '24 hours'""";
    private static final String KNOWN = """
            select place, request_hash, status, headers, body
            from unnest(?::text[], ?::text[], ?::text[]) with ordinality as asked (person, route, key, place)
            join answer using (person, route, key)
            where created_at > clock_timestamp() - interval '24 hours'""";
    private static final String KEEP = """
            insert into answer (person, route, key, request_hash, status, headers, body)
            select person, route, key, decode(hash, 'hex'), status, headers, body
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                as given (person, route, key, hash, status, headers, body)
            on conflict (person, route, key) do update
            set request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                body = excluded.body, created_at = clock_timestamp()""";
    private static final String THIS = "person = ? and route = ? and key = ?";

    private final Sql sql;
    private final Written written;

    Answers(Sql sql, Written written) {
        this.sql = sql;
        this.written = written;
    }

    /// What makes two requests the same one.
    ///
    /// @param route method and address, such as `POST /sessions`
    /// @param key   the key; without a value nothing is remembered
    /// @param body  the request's body as read or as sent; another one under the same key is refused
    public record Request(Person person, String route, IdempotencyKey key, Object body) {}

    /// The answer given before, if there was one.
    ///
    /// @throws HttpProblem if the key came with another body before
    public Optional<Response> known(Request request) {
        return request.key().value() == null
                ? Optional.empty()
                : find(request, request.key().value());
    }

    /// Those of these requests that were answered before, each with its answer, or with what refuses it because the key
    /// came with another body. In the transaction under way, of one that keeps copies of them away until its end.
    public Map<Request, Supplier<Response>> known(List<Request> requests) {
        List<Request> keyed = keyed(requests);
        var known = new HashMap<Request, Supplier<Response>>();
        if (!keyed.isEmpty()) {
            var places = places(keyed);
            sql.each(
                    KNOWN,
                    row -> {
                        Request request = keyed.get(row.integer("place") - 1);
                        known.put(request, answer(row, request));
                    },
                    places.persons(),
                    places.routes(),
                    places.keys());
        }
        return known;
    }

    private Supplier<Response> answer(Row row, Request request) throws SQLException {
        try {
            Response before = replay(row, request);
            return () -> before;
        } catch (HttpProblem reused) {
            return () -> {
                throw reused;
            };
        }
    }

    /// Remembers answers given just now, in the transaction under way, to requests that were not known in it.
    public void remember(Map<Request, Response> given) {
        List<Request> keyed = keyed(given.keySet());
        if (!keyed.isEmpty()) {
            var places = places(keyed);
            List<Response> responses = keyed.stream().map(given::get).toList();
            sql.update(
                    KEEP,
                    places.persons(),
                    places.routes(),
                    places.keys(),
                    keyed.stream()
                            .map(one -> HexFormat.of().formatHex(written.hash(one.body())))
                            .toArray(String[]::new),
                    responses.stream().map(Response::getStatus).toArray(Integer[]::new),
                    responses.stream().map(written::headers).toArray(String[]::new),
                    responses.stream().map(written::body).toArray(String[]::new));
        }
    }

    private static List<Request> keyed(Collection<Request> requests) {
        return requests.stream().filter(one -> one.key().value() != null).toList();
    }

    /// What tells requests apart, as columns.
    private record Places(String[] persons, String[] routes, String[] keys) {}

    private static Places places(List<Request> requests) {
        return new Places(
                requests.stream().map(one -> one.person().id()).toArray(String[]::new),
                requests.stream().map(Request::route).toArray(String[]::new),
                requests.stream().map(one -> one.key().value()).toArray(String[]::new));
    }

    /// Answers a request once: `act` runs in this transaction, unless the same request was answered before.
    ///
    /// Of copies that arrive together one acts; the others wait for its commit and get its answer.
    ///
    /// @param act has the effect and answers 2xx, or throws, which undoes everything
    /// @throws HttpProblem if the key came with another body before
    @Transactional
    public Response once(Request request, Supplier<Response> act) {
        String key = request.key().value();
        if (key == null) {
            return act.get();
        }
        if (!claim(request, key)) {
            return find(request, key)
                    .orElseThrow(() -> new IllegalStateException("an answer vanished while it was asked for"));
        }
        Response response = act.get();
        remember(request, key, response);
        return response;
    }

    /// Forgets what is older than a day, whoever it belongs to; says how many answers that were.
    @Transactional
    int forgetOld() {
        return sql.update("delete from answer where " + OLD);
    }

    /// Takes the key for this request: a new one, or one whose answer is older than a day.
    private boolean claim(Request request, String key) {
        return sql.update(CLAIM, request.person().id(), request.route(), key, written.hash(request.body())) == 1;
    }

    private void remember(Request request, String key, Response response) {
        sql.update(
                "update answer set status = ?, headers = ?, body = ? where " + THIS,
                response.getStatus(),
                written.headers(response),
                written.body(response),
                request.person().id(),
                request.route(),
                key);
    }

    private Optional<Response> find(Request request, String key) {
        return sql.first(
                "select request_hash, status, headers, body from answer where " + THIS,
                row -> replay(row, request),
                request.person().id(),
                request.route(),
                key);
    }

    private Response replay(Row row, Request request) throws SQLException {
        if (!MessageDigest.isEqual(row.bytes("request_hash"), written.hash(request.body()))) {
            throw Standard.KEY_REUSED.problem("This Idempotency-Key came with another body before. Use a new key.");
        }
        var answer = Response.status(row.integer("status"));
        if (!row.text("body").isEmpty()) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(row.text("body"));
        }
        written.headers(row.text("headers")).forEach(answer::header);
        return answer.build();
    }
}
