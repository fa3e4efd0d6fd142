package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Outbox.Order;
import dev.sthira.notification.preference.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final UUID SESSION = new UUID(1, 1);
    private static final Target.ToDevice WATCH = new Target.ToDevice(new Person("maya"), new UUID(2, 1));
    private static final Target.ToDevice PHONE = new Target.ToDevice(new Person("maya"), new UUID(2, 2));

    private final Map<Outbox.Key, UUID> ids = new HashMap<>();

    @Test
    void keepsOfOneDeviceTheLastAndOfEachDeviceOne() {
        var first = cue(WATCH, Kind.POSE_CUE);
        var phone = cue(PHONE, Kind.POSE_CUE);
        var last = cue(WATCH, Kind.POSE_CUE);

        assertThat(Places.after(List.of(first, phone, last), ids).kept())
                .containsExactlyInAnyOrder(id(phone), id(last));
    }

    @Test
    void keepsNothingOfAKindThatEndsAfterItAndAllThatComesLater() {
        var before = cue(WATCH, Kind.POSE_CUE);
        var summary = cue(PHONE, Kind.SUMMARY);
        var after = cue(WATCH, Kind.POSE_CUE);

        var places = Places.after(List.of(before, summary, new Order.Drop(Kind.POSE_CUE, SESSION), after), ids);

        assertThat(places.kept()).containsExactlyInAnyOrder(id(summary), id(after));
        assertThat(Places.after(List.of(before, summary, new Order.Drop(Kind.POSE_CUE, SESSION)), ids)
                        .kept())
                .containsExactly(id(summary));
    }

    @Test
    void givesNoPlaceToWhatWasThereBefore() {
        var repeated = cue(WATCH, Kind.POSE_CUE);
        ids.clear();

        assertThat(Places.after(List.of(repeated), ids).isEmpty()).isTrue();
    }

    private UUID id(Order.Send send) {
        return ids.get(Outbox.Key.of(send.draft()));
    }

    private Order.Send cue(Target.ToDevice target, Kind kind) {
        var cause = new Cause("test", String.valueOf(ids.size()), "A test asked for it.");
        var note = new Note("Bow", "60 s", SESSION, "tag", Note.Urgency.HIGH, null);
        var draft = Draft.push(kind, cause, target, note, SESSION, Instant.EPOCH, Instant.MAX);
        ids.put(Outbox.Key.of(draft), new UUID(3, ids.size()));
        return new Order.Send(draft);
    }
}
