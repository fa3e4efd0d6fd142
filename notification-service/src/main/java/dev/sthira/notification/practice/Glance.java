package dev.sthira.notification.practice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// What a record turns out to be at a glance, which is all that most of them get: by its headers, and by whose it is
/// if it is about a pose.
final class Glance {
    static final String PREFIX = "dev.sthira.";
    private static final Set<String> POSES = Set.of("pose-start", "session-replanned");
    private static final JsonFactory JSON = new JsonFactory();

    private Glance() {}

    /// What is to be done with a record.
    enum Kind {
        /// To be read, whoever it is about.
        READ,
        /// To be read if somebody wants to hear of this person's poses.
        POSE,
        /// Of a type that nobody needs here.
        PASS
    }

    /// Passes only what is an event; whatever else comes is to be read, and what is wrong with it said.
    static Kind at(ConsumerRecord<byte[], byte[]> record) {
        var type = text(record.headers(), "ce_type");
        if (type == null || !isOurs(type) || !"1.0".equals(text(record.headers(), "ce_specversion"))) {
            return Kind.READ;
        }
        var name = type.substring(PREFIX.length());
        if (POSES.contains(name)) {
            return Kind.POSE;
        }
        return EventReader.reads(name) ? Kind.READ : Kind.PASS;
    }

    private static boolean isOurs(String type) {
        return type.startsWith(PREFIX) && type.length() <= EventReader.LONGEST_HEADER && type.indexOf('\ufffd') < 0;
    }

    /// Whose it is, by the first words of its body; null if they do not say so.
    static @Nullable Person person(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try (var json = JSON.createParser(body)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var isPerson = "person".equals(json.currentName());
                if (json.nextToken() == JsonToken.VALUE_STRING && isPerson) {
                    return new Person(Must.text("person", json.getText()));
                }
                json.skipChildren();
            }
            return null;
        } catch (IOException | IllegalArgumentException _) {
            return null;
        }
    }

    /// The headers by name, as they are read.
    static Map<String, byte[]> map(Headers headers) {
        var map = new HashMap<String, byte[]>();
        headers.forEach(header -> map.put(header.key(), header.value()));
        return map;
    }

    /// Where it comes from; most come of a plan alone.
    static Origin origin(ConsumerRecord<byte[], byte[]> record) {
        return Origin.ofRecord(name -> text(record.headers(), Objects.requireNonNull(name)));
    }

    static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
