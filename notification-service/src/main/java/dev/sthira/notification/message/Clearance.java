package dev.sthira.notification.message;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.preference.Choices;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Says of claimed messages whether each goes out now, waits, or ends. In this order: its time is over;
/// there is nowhere to send it, or nobody who wants it; it is no hour for it; there have been enough of it.
/// What it read cannot change before the caller's transaction ends.
@Singleton
class Clearance {
    private static final String TURNED_OFF = "turned-off";
    private static final String ENOUGH = "too-many-today";

    private final AddressBook addresses;
    private final Choices choices;
    private final DailyLimit limit;
    private final DailyChoice chosenLimit;

    Clearance(AddressBook addresses, Choices choices, DailyLimit limit, DailyChoice chosenLimit) {
        this.addresses = addresses;
        this.choices = choices;
        this.limit = limit;
        this.chosenLimit = chosenLimit;
    }

    /// What is to become of a claimed message.
    sealed interface Answer {
        /// It goes there now.
        record Go(Destination destination) implements Answer {}

        /// It waits until then, in quiet hours.
        record Hold(Instant until) implements Answer {}

        /// It does not go.
        record End(State.Ended as) implements Answer {}
    }

    /// Answers for one of these after the other.
    Function<Message, Answer> of(List<Message> messages, Instant now) {
        var reachable = addresses.of(messages);
        var chosen = choices.held(messages.stream()
                .flatMap(message -> Stream.ofNullable(message.target().person()))
                .distinct()
                .toList());
        var hasRoom = limit.of(messages, now).and(chosenLimit.of(messages, chosen, now));
        return message -> now.isBefore(message.deadline())
                ? answer(message, reachable.apply(message), of(message, chosen), now, hasRoom)
                : new Answer.End(new State.Expired());
    }

    private static Choice of(Message message, Map<Person, Choice> chosen) {
        var person = message.target().person();
        return person == null ? Choice.USUAL : chosen.getOrDefault(person, Choice.USUAL);
    }

    private static Answer answer(
            Message message, AddressBook.Answer reachable, Choice choice, Instant now, Predicate<Message> hasRoom) {
        return switch (reachable) {
            case AddressBook.Answer.Not(var reason) -> suppressed(reason);
            case AddressBook.Answer.Reachable(var destination) -> wanted(message, destination, choice, now, hasRoom);
        };
    }

    private static Answer wanted(
            Message message, Destination destination, Choice choice, Instant now, Predicate<Message> hasRoom) {
        if (choice.allOff() && message.kind() != Kind.ACCOUNT) {
            return suppressed(Choice.ALL_OFF);
        }
        if (message.channel() == Channel.PUSH && choice.offOnDevices().contains(message.kind())) {
            return suppressed(TURNED_OFF);
        }
        return choice.quietUntil(message.kind(), now)
                .map(until -> held(message, until))
                .orElseGet(() -> hasRoom.test(message) ? new Answer.Go(destination) : suppressed(ENOUGH));
    }

    /// What is worth nothing any more once the quiet hours are over is not kept for then.
    private static Answer held(Message message, Instant until) {
        return until.isBefore(message.deadline()) ? new Answer.Hold(until) : suppressed(Choice.QUIET);
    }

    private static Answer suppressed(String reason) {
        return new Answer.End(new State.Suppressed(reason));
    }
}
