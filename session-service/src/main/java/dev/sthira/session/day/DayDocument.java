package dev.sthira.session.day;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sthira.kit.person.Person;
import dev.sthira.session.day.DayRecord.Day;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a record of the topic of days as `notification-service/contract` shows it; fields and types that are not known
/// here pass.
final class DayDocument {
    private static final String CHANGED = "dev.sthira.person-day-changed";
    private static final String FORGOTTEN = "dev.sthira.person-forgotten";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private DayDocument() {}

    /// @throws IllegalArgumentException where the record is not as the contract has it; its words quote nothing of it
    static Optional<DayRecord> read(
            @Nullable String key, @Nullable String type, @Nullable String sequence, byte @Nullable [] value) {
        if (!CHANGED.equals(type) && !FORGOTTEN.equals(type)) {
            return Optional.empty();
        }
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("the key must be the person");
        }
        if (sequence == null || !sequence.matches("[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("ce_sequence must be a number from 1");
        }
        return Optional.of(new DayRecord(new Person(key), Long.parseLong(sequence), value == null ? null : day(value)));
    }

    private static Day day(byte[] value) {
        try {
            var day = JSON.readValue(value, Day.class);
            if (day == null
                    || day.startsAt() == null
                    || (day.pause() != null && day.pause().from() == null)) {
                throw new IllegalArgumentException("the body must have the fields of the contract");
            }
            if (day.zone() != null) {
                var _ = ZoneId.of(day.zone());
            }
            return day;
        } catch (IOException | DateTimeException _) {
            throw new IllegalArgumentException("the body must be JSON as the contract has it");
        }
    }
}
