package dev.sthira.session.wish;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Standstill.Way;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a record of the topic of wishes as `notification-service/contract` shows it; fields and types that are not
/// known here pass.
final class WishDocument {
    private static final String WISHED = "dev.sthira.command-wished";
    private static final Map<String, Way> WAYS = Map.of("resume", Way.GO_ON, "end", Way.END);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private WishDocument() {}

    private record Body(
            @Nullable UUID session,
            @Nullable String person,
            @Nullable String command,
            @Nullable UUID pausedBy,
            @Nullable Instant until) {
        private CommandWish wish() {
            var way = command == null ? null : WAYS.get(command);
            if (session == null
                    || person == null
                    || person.isEmpty()
                    || way == null
                    || pausedBy == null
                    || until == null) {
                throw new IllegalArgumentException("the body must have the fields of the contract");
            }
            return new CommandWish(session, new Person(person), way, pausedBy, until);
        }
    }

    /// @throws IllegalArgumentException where the record is not as the contract has it; its words quote nothing of it
    static Optional<CommandWish> read(@Nullable String type, byte @Nullable [] value) {
        if (!WISHED.equals(type)) {
            return Optional.empty();
        }
        try {
            var body = value == null ? null : JSON.readValue(value, Body.class);
            if (body == null) {
                throw new IllegalArgumentException("the body must be there");
            }
            return Optional.of(body.wish());
        } catch (IOException _) {
            throw new IllegalArgumentException("the body must be JSON as the contract has it");
        }
    }
}
