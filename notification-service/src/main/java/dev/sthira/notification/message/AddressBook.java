package dev.sthira.notification.message;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.device.Devices;
import dev.sthira.notification.message.Target.ToAddress;
import dev.sthira.notification.message.Target.ToContact;
import dev.sthira.notification.message.Target.ToDevice;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.preference.OptOuts;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says where targets are right now, and whether they still want this kind of message. What it read cannot change
/// before the
/// caller's transaction ends, so nothing begins after somebody said no.
@Singleton
class AddressBook {
    /// Where to, or why not.
    sealed interface Answer {
        record Reachable(Destination destination) implements Answer {}

        record Not(String reason) implements Answer {}
    }

    private final Contacts contacts;
    private final Devices devices;
    private final List<OptOuts> optOuts;

    AddressBook(Contacts contacts, Devices devices, @All List<OptOuts> optOuts) {
        this.contacts = contacts;
        this.devices = devices;
        this.optOuts = optOuts;
    }

    /// Where each of the messages goes.
    Function<Message, Answer> of(List<Message> messages) {
        var persons = contacts(messages);
        var phones = devices(messages);
        var saidNo = unwanted(messages);
        return message -> switch (message.target()) {
            case ToContact to -> answer(persons.get(to.person()), saidNo.contains(message.id()));
            case ToDevice to -> answer(message.kind(), to, phones.get(to.device()));
            case ToAddress to ->
                saidNo.contains(message.id())
                        ? new Answer.Not("unsubscribed")
                        : new Answer.Reachable(new Destination.Mailbox(to.email(), null));
        };
    }

    private Map<Person, Contact> contacts(List<Message> messages) {
        var persons = targets(messages, ToContact.class)
                .map(ToContact::person)
                .distinct()
                .toList();
        return persons.isEmpty()
                ? Map.of()
                : contacts.held(persons).stream().collect(Collectors.toMap(Contact::person, Function.identity()));
    }

    private Map<UUID, Device> devices(List<Message> messages) {
        var ids = targets(messages, ToDevice.class)
                .map(ToDevice::device)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : devices.held(ids).stream().collect(Collectors.toMap(Device::id, Function.identity()));
    }

    private Set<UUID> unwanted(List<Message> messages) {
        var byKind = messages.stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .collect(Collectors.groupingBy(Message::kind));
        return byKind.entrySet().stream()
                .flatMap(kind -> unwanted(kind.getKey(), kind.getValue()))
                .collect(Collectors.toSet());
    }

    private Stream<UUID> unwanted(Kind kind, List<Message> messages) {
        var persons = targets(messages, ToContact.class).map(ToContact::person).toList();
        var emails = targets(messages, ToAddress.class).map(ToAddress::email).toList();
        var saidNo = optOuts.stream()
                .flatMap(feature -> Stream.concat(
                        feature.of(kind, persons).stream().map(ToContact::new),
                        feature.addresses(kind, emails).stream().map(email -> new ToAddress(null, email))))
                .map(Target::key)
                .collect(Collectors.toSet());
        return messages.stream()
                .filter(message -> saidNo.contains(message.target().key()))
                .map(Message::id);
    }

    private static <T extends Target> Stream<T> targets(List<Message> messages, Class<T> type) {
        return messages.stream().map(Message::target).filter(type::isInstance).map(type::cast);
    }

    private static Answer answer(@Nullable Contact contact, boolean saidNo) {
        if (contact == null) {
            return new Answer.Not("no-address");
        }
        if (contact.refused()) {
            return new Answer.Not("address-refused");
        }
        if (!contact.confirmed()) {
            return new Answer.Not("unconfirmed");
        }
        return saidNo
                ? new Answer.Not("unsubscribed")
                : new Answer.Reachable(new Destination.Mailbox(contact.email(), contact.name()));
    }

    private static Answer answer(Kind kind, ToDevice target, @Nullable Device device) {
        if (device == null || !device.person().equals(target.person())) {
            return new Answer.Not("device-removed");
        }
        return device.kinds().contains(kind)
                ? new Answer.Reachable(new Destination.Subscription(device))
                : new Answer.Not("turned-off");
    }
}
