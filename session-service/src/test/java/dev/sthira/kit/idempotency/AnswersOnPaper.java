package dev.sthira.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.RowOnPaper;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A door for those who play requests that come more than once: the very [Answers] over a table in memory.
///
/// What a transaction writes is there for all once it is committed, and not at all if it never is.
public final class AnswersOnPaper {

    /// Who, where and under which key.
    private record Place(String person, String route, String key) {
        static Place of(@Nullable Object[] parameters, int from) {
            return new Place(
                    String.valueOf(parameters[from]),
                    String.valueOf(parameters[from + 1]),
                    String.valueOf(parameters[from + 2]));
        }
    }

    private record Kept(byte[] hash, int status, String headers, String body) {}

    private static final Written WRITTEN = new Written(new ObjectMapper());

    private final Map<Place, Kept> table = new HashMap<>();
    private Map<Place, Kept> unsaved = new HashMap<>();
    private final Answers answers = new Answers(new Paper(), WRITTEN);

    /// Answers as the product does, in a transaction that is still to be committed.
    ///
    /// @param body what is asked for
    public String once(String person, String route, String key, String body, Supplier<String> act) {
        unsaved = new HashMap<>();
        var request = new Answers.Request(new Person(person), route, new IdempotencyKey(key), body);
        return String.valueOf(
                answers.once(request, () -> Response.ok(act.get()).build()).getEntity());
    }

    /// What the transaction just now has written, to be done when it is committed.
    public Runnable written() {
        Map<Place, Kept> written = unsaved;
        unsaved = new HashMap<>();
        return () -> table.putAll(written);
    }

    /// The four statements that are asked for, in the words of the class that asks.
    private final class Paper extends Sql {

        @SuppressWarnings("NullAway") // there is no database behind it
        Paper() {
            super(null);
        }

        @Override
        public int update(String statement, @Nullable Object... parameters) {
            if (statement.startsWith("insert into answer")) {
                Kept claimed = new Kept((byte[]) Arrays.asList(parameters).get(3), 0, "", "");
                Place place = Place.of(parameters, 0);
                return table.containsKey(place) || unsaved.putIfAbsent(place, claimed) != null ? 0 : 1;
            }
            if (statement.startsWith("update answer set status")) {
                return fill(Place.of(parameters, 3), List.of(parameters));
            }
            throw new AssertionError("no answer is kept by this statement: " + statement);
        }

        private int fill(Place place, List<Object> values) {
            return unsaved.computeIfPresent(
                                    place,
                                    (_, kept) ->
                                            new Kept(kept.hash(), (int) values.get(0), (String) values.get(1), (String)
                                                    values.get(2)))
                            == null
                    ? 0
                    : 1;
        }

        @Override
        public <T> Optional<T> first(String statement, Mapping<T> mapping, @Nullable Object... parameters) {
            Place place = Place.of(parameters, 0);
            Kept kept = unsaved.getOrDefault(place, table.get(place));
            return Optional.ofNullable(kept).map(one -> mapped(mapping, one));
        }

        private static <T> T mapped(Mapping<T> mapping, Kept kept) {
            try {
                return mapping.of(RowOnPaper.of(Map.of(
                        "request_hash", kept.hash(),
                        "status", kept.status(),
                        "headers", kept.headers(),
                        "body", kept.body())));
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
