package dev.sthira.notification.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads messages back from their rows. A row that this version cannot read, of whatever kind, target or content, is an
/// answer and no failure: those beside it go on.
@Singleton
class MessageReader {
    private final ObjectMapper json;

    MessageReader(ObjectMapper json) {
        this.json = json;
    }

    /// What of a row cannot be read.
    private static final class Fault extends Exception {
        Fault(String what, Throwable cause) {
            super(what, cause);
        }

        private String what() {
            return String.valueOf(getMessage());
        }
    }

    private interface Reading<T> {
        T read() throws SQLException, JsonProcessingException;
    }

    /// A message that was claimed, with what it says.
    Head head(Row row) throws SQLException {
        try {
            var message = readable(row);
            return new Claim(message, content(message.channel(), row), row.textOrNull("traceparent"));
        } catch (Fault fault) {
            return new Unreadable(row.uuid("id"), row.text("origin"), fault.what());
        }
    }

    /// A message without what it says; empty if it cannot be read.
    Optional<Message> message(Row row) throws SQLException {
        try {
            return Optional.of(readable(row));
        } catch (Fault _) {
            return Optional.empty();
        }
    }

    /// That a message has ended, whether or not it can be read.
    static Ending ending(Row row, State.Ended state, Instant at) throws SQLException {
        return new Ending(
                row.uuid("id"),
                row.text("kind"),
                Channel.ofWord(row.text("channel")),
                cause(row),
                row.instant("due_at"),
                state,
                at);
    }

    private static Message readable(Row row) throws SQLException, Fault {
        return new Message(
                row.uuid("id"),
                read("kind", () -> Kind.ofWord(row.text("kind"))),
                Channel.ofWord(row.text("channel")),
                cause(row),
                read("target", () -> Target.of(personOrNull(row), row.text("target"))),
                row.text("origin"),
                row.uuidOrNull("topic"),
                row.integer("attempts"),
                row.integer("unknowns"),
                row.instant("due_at"),
                row.instant("deadline"));
    }

    private static Cause cause(Row row) throws SQLException {
        return new Cause(row.text("cause_type"), row.text("cause_id"), row.text("cause_text"));
    }

    private Content content(Channel channel, Row row) throws SQLException, Fault {
        return read("content", () -> {
            var type = channel == Channel.EMAIL ? Letter.class : Note.class;
            Content content = json.readValue(row.text("content"), type);
            if (content == null) {
                throw new IllegalArgumentException("nothing");
            }
            return content;
        });
    }

    private static <T> T read(String what, Reading<T> reading) throws SQLException, Fault {
        try {
            return reading.read();
        } catch (JsonMappingException fault) {
            throw new Fault("%s: %s at %s".formatted(what, fault.getClass().getSimpleName(), place(fault)), fault);
        } catch (JsonProcessingException | RuntimeException fault) {
            throw new Fault("%s: %s".formatted(what, fault.getClass().getSimpleName()), fault);
        }
    }

    /// The names of fields on the way there, and nothing of what stands in them.
    private static String place(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining(".", "", ""));
    }

    private static @Nullable Person personOrNull(Row row) throws SQLException {
        var id = row.textOrNull("person");
        return id == null ? null : new Person(id);
    }
}
