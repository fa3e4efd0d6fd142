package dev.sthira.session.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers remembered by (person, route, key); only successful ones are, as a refusal had no effect.
@ApplicationScoped
public class Answers {

    /// What makes two requests the same one.
    ///
    /// @param key  the Idempotency-Key; none means that nothing is remembered
    /// @param body the request's body as read; another one under the same key is refused
    public record Request(
            Person person, String route, @Nullable String key, Object body) {}

    /// What comes of a request under a key.
    public sealed interface Answered {}

    /// The answer, new or given before.
    public record Given(Response response) implements Answered {}

    /// The key came with another body before.
    public record KeyTaken() implements Answered {}

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String OLD = "created_at < clock_timestamp() - interval '24 hours'";
    private static final String THIS = "person = ? and route = ? and key = ?";

    private final Sql sql;
    private final ObjectMapper mapper;

    Answers(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /// The answer given before, if there was one.
    public Optional<Answered> known(Request request) {
        return request.key() == null ? Optional.empty() : find(request, request.key());
    }

    /// Answers a request once: `act` runs in this transaction, unless the same request was answered before.
    ///
    /// Of copies that arrive together one acts; the others wait for its commit and get its answer.
    ///
    /// @param act has the effect and answers 2xx, or throws, which undoes everything
    @Transactional
    public Answered once(Request request, Supplier<Response> act) {
        String key = request.key();
        if (key == null) {
            return new Given(act.get());
        }
        if (!claim(request, key)) {
            return find(request, key)
                    .orElseThrow(() -> new IllegalStateException("an answer vanished while it was asked for"));
        }
        Response response = act.get();
        remember(request, key, response);
        return new Given(response);
    }

    /// Forgets what is older than a day, whoever it belongs to; says how many answers that were.
    @Transactional
    int forgetOld() {
        return sql.update("delete from answer where " + OLD);
    }

    private boolean claim(Request request, String key) {
        String person = request.person().id();
        sql.update("delete from answer where " + THIS + " and " + OLD, person, request.route(), key);
        return sql.update("""
                        insert into answer (person, route, key, request_hash, status, headers, body)
                        values (?, ?, ?, ?, 0, '', '') on conflict do nothing""", person, request.route(), key, hash(request)) == 1;
    }

    private void remember(Request request, String key, Response response) {
        sql.update(
                "update answer set status = ?, headers = ?, body = ? where " + THIS,
                response.getStatus(),
                json(headers(response)),
                json(response.getEntity()),
                request.person().id(),
                request.route(),
                key);
    }

    private Optional<Answered> find(Request request, String key) {
        return sql.first(
                "select request_hash, status, headers, body from answer where " + THIS,
                row -> replay(row, request),
                request.person().id(),
                request.route(),
                key);
    }

    private Answered replay(Row row, Request request) throws SQLException {
        if (!MessageDigest.isEqual(row.bytes("request_hash"), hash(request))) {
            return new KeyTaken();
        }
        Response.ResponseBuilder answer = Response.status(row.integer("status"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(row.text("body"));
        read(row.text("headers")).forEach(answer::header);
        return new Given(answer.build());
    }

    private Map<String, String> read(String headers) {
        try {
            return mapper.readValue(headers, HEADERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a remembered answer cannot be read", impossible);
        }
    }

    private static Map<String, String> headers(Response response) {
        var kept = new TreeMap<String, String>();
        for (String name : new String[] {"Location", "ETag"}) {
            String value = response.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private byte[] hash(Request request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(request.body()));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }
}
