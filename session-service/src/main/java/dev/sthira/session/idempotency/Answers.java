package dev.sthira.session.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
            String person, String route, @Nullable String key, Object body) {}

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    Answers(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /// The answer given before, if there was one.
    public Optional<Response> known(Request request) {
        if (request.key() == null) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection()) {
            return find(connection, request);
        } catch (SQLException failed) {
            throw new IllegalStateException("answers could not be read", failed);
        }
    }

    /// Answers a request once: `act` runs in this transaction, unless the same request was answered before.
    ///
    /// Of copies that arrive together one acts; the others wait for its commit and get its answer.
    ///
    /// @param act has the effect and answers 2xx, or throws, which undoes everything
    @Transactional
    public Response once(Request request, Supplier<Response> act) {
        if (request.key() == null) {
            return act.get();
        }
        try (Connection connection = database.getConnection()) {
            if (!claim(connection, request)) {
                return find(connection, request)
                        .orElseThrow(() -> new IllegalStateException("an answer vanished while it was asked for"));
            }
            Response response = act.get();
            remember(connection, request, response);
            return response;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("answers could not be written", failed);
        }
    }

    private boolean claim(Connection connection, Request request) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(
                        "delete from answer where person = ? and created_at < clock_timestamp() - interval '24 hours'");
                PreparedStatement claim = connection.prepareStatement("""
                        insert into answer (person, route, key, request_hash, status, headers, body)
                        values (?, ?, ?, ?, 0, '', '') on conflict do nothing""")) {
            forget.setString(1, request.person());
            forget.executeUpdate();
            identify(claim, request, 1);
            claim.setBytes(4, hash(request));
            return claim.executeUpdate() == 1;
        }
    }

    private void remember(Connection connection, Request request, Response response)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement update = connection.prepareStatement(
                "update answer set status = ?, headers = ?, body = ? where person = ? and route = ? and key = ?")) {
            update.setInt(1, response.getStatus());
            update.setString(2, mapper.writeValueAsString(headers(response)));
            update.setString(3, mapper.writeValueAsString(response.getEntity()));
            identify(update, request, 4);
            update.executeUpdate();
        }
    }

    private Optional<Response> find(Connection connection, Request request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request_hash, status, headers, body from answer where person = ? and route = ? and key = ?")) {
            identify(select, request, 1);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(replay(rows, request)) : Optional.empty();
            }
        }
    }

    private Response replay(ResultSet row, Request request) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes(1), hash(request))) {
            throw HttpProblem.builder()
                    .withStatus(422)
                    .withTitle("Idempotency-Key used before")
                    .withDetail("This Idempotency-Key came with another body before; send a new key for a new request.")
                    .build();
        }
        Response.ResponseBuilder answer = Response.status(row.getInt(2))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(row.getString(4));
        read(row.getString(3)).forEach(answer::header);
        return answer.build();
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
            Object value = response.getHeaderString(name);
            if (value != null) {
                kept.put(name, value.toString());
            }
        }
        return kept;
    }

    private static void identify(PreparedStatement statement, Request request, int first) throws SQLException {
        statement.setString(first, request.person());
        statement.setString(first + 1, request.route());
        statement.setString(first + 2, request.key());
    }

    private byte[] hash(Request request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(request.body()));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
