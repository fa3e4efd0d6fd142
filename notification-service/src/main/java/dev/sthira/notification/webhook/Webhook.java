package dev.sthira.notification.webhook;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.person.Person;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address to which events of a person's sessions are posted.
///
/// @param url          a secret, like the keys: it may have a token in it
/// @param off          why nothing is posted there; null while it is on
/// @param failingSince the first failure after which nothing arrived any more; null while all is well
/// @param failures     attempts in a row without an answer that takes the event
record Webhook(
        UUID id,
        Person person,
        URI url,
        Set<EventType> types,
        @Nullable String description,
        Secret secret,
        @Nullable OldSecret old,
        @Nullable Off off,
        @Nullable Instant failingSince,
        int failures,
        Instant createdAt) {

    /// The secret before the present one, and until when it signs too.
    record OldSecret(Secret secret, Instant until) {}

    /// Why nothing is posted there.
    @Schema(
            name = "WebhookOff",
            description =
                    "`owner`: you turned it off. `gone`: the address said 410. `failing`: nothing arrived there for three days.")
    enum Off {
        OWNER,
        GONE,
        FAILING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static @Nullable Off ofWord(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(off -> off.word().equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    boolean isOn() {
        return off == null;
    }

    /// The secrets that sign now, the newest first.
    List<Secret> secrets(Instant now) {
        return old != null && now.isBefore(old.until()) ? List.of(secret, old.secret()) : List.of(secret);
    }

    static Webhook of(Row row) throws SQLException {
        return new Webhook(
                row.uuid("id"),
                new Person(row.text("person")),
                row.uri("url"),
                row.texts("types").stream()
                        .map(EventType::known)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                row.textOrNull("description"),
                new Secret(row.bytes("secret")),
                old(row),
                row.text("state").equals("on")
                        ? null
                        : Objects.requireNonNullElse(Off.ofWord(row.textOrNull("off_reason")), Off.OWNER),
                row.instantOrNull("failing_since"),
                row.integer("failures"),
                row.instant("created_at"));
    }

    private static @Nullable OldSecret old(Row row) throws SQLException {
        var until = row.instantOrNull("old_until");
        return until == null ? null : new OldSecret(new Secret(row.bytes("old_secret")), until);
    }

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
