package dev.sthira.notification.message;

import dev.sthira.kit.person.Person;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom or what a message goes to.
public sealed interface Target {
    /// The subject of the person it is for, if there is an account.
    @Nullable
    Person person();

    /// The person's own e-mail address, whatever it is when the message goes out.
    record ToContact(Person person) implements Target {}

    /// One of the person's push subscriptions.
    record ToDevice(Person person, UUID device) implements Target {}

    /// An e-mail address that is (perhaps) nobody's account.
    record ToAddress(@Nullable Person person, String email) implements Target {}

    /// The form in the database, unique per target.
    default String key() {
        return switch (this) {
            case ToContact contact -> "contact:" + contact.person().id();
            case ToDevice to -> "device:" + to.device();
            case ToAddress to -> "address:" + to.email();
        };
    }

    /// The same; empty for what this version does not know.
    static Optional<Target> known(@Nullable Person person, String key) {
        try {
            return Optional.of(of(person, key));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException _) {
            return Optional.empty();
        }
    }

    /// Reads what [#key] wrote.
    static Target of(@Nullable Person person, String key) {
        var value = key.substring(key.indexOf(':') + 1);
        return switch (key.substring(0, key.indexOf(':'))) {
            case "contact" -> new ToContact(new Person(value));
            case "device" -> new ToDevice(Objects.requireNonNull(person), UUID.fromString(value));
            case "address" -> new ToAddress(person, value);
            default -> throw new IllegalArgumentException("not a target");
        };
    }
}
