package dev.sthira.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.action.Offer;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgesTest {
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final Person MAYA = new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34");
    private static final Device WATCH = device();
    private static final Device PHONE = device();

    @Test
    void asksOnEachDeviceOnceThePauseIsLongAndUntilThePracticeEndsByItself() {
        var drafts = of(paused(), AFTER);

        assertThat(drafts)
                .extracting(Draft::target)
                .containsExactly(new Target.ToDevice(MAYA, WATCH.id()), new Target.ToDevice(MAYA, PHONE.id()));
        assertThat(drafts).allSatisfy(draft -> {
            assertThat(draft.kind()).isEqualTo(Kind.SESSION_NUDGE);
            assertThat(draft.due()).isEqualTo(Instant.parse("2026-11-22T06:51:40.250Z"));
            assertThat(draft.deadline()).isEqualTo(Instant.parse("2026-11-22T07:41:40.250Z"));
            assertThat(draft.topic()).hasToString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57");
            assertThat(draft.cause().type()).isEqualTo("session-paused");
            assertThat(draft.cause().id()).isEqualTo("2ca3cb66-a884-59f1-a20c-aff8023d71a8");
            assertThat(draft.cause().text())
                    .isEqualTo("Your practice A stronger back in 23 minutes stood paused at Thread the Needle.");
        });
    }

    @Test
    void leavesAPracticeAloneThatEndsByItselfBefore() {
        assertThat(of(paused(), Duration.ofHours(1))).isEmpty();
        assertThat(of(paused(), Duration.ofHours(1).minusMillis(1))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Still paused at Bow              | Strong waits for you where you left it. Go on, or end it | Go on | End
            de | Noch auf Pause bei „Bow“         | „Strong“ wartet da, wo du aufgehört hast. Mach weiter, oder beende | Weiter | Beenden
            fr | Toujours en pause à «\u00a0Bow\u00a0» | «\u00a0Strong\u00a0» t’attend là où tu as fait une pause. Reprends, ou | Reprendre | Terminer
            """)
    void asksInTheLanguageOfTheReader(String tag, String title, String text, String goOn, String end) {
        var place = new StandingPlace(Language.of(tag).orElseThrow(), "Bow", "Strong");

        var note = (Note)
                Nudges.of(paused(), place, List.of(WATCH), AFTER, URI.create("https://app.test/1"), NudgesTest::address)
                        .getFirst()
                        .content();

        assertThat(note.title()).isEqualTo(title);
        assertThat(note.body()).startsWith(text);
        assertThat(note.url()).hasToString("https://app.test/1");
        assertThat(note.tag()).isEqualTo("session-0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57");
        assertThat(note.actions()).extracting(Note.Action::title).containsExactly(goOn, end);
        assertThat(note.actions())
                .extracting(action -> action.target().toString())
                .containsExactly(
                        "https://sthira.example/actions/go-on-2ca3cb66-a884-59f1-a20c-aff8023d71a8-0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57-%s-2026-11-22T07:41:40.250Z"
                                .formatted(WATCH.id()),
                        "https://sthira.example/actions/end-2ca3cb66-a884-59f1-a20c-aff8023d71a8-0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57-%s-2026-11-22T07:41:40.250Z"
                                .formatted(WATCH.id()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            paused                    | true  | false | false
            paused resumed            | false | true  | false
            paused resumed paused     | true  | true  | false
            paused completed          | false | false | true
            paused abandoned          | false | false | true
            resumed                   | false | true  | false
            started                   | false | false | false
            """)
    void knowsAfterSomeEventsWhatStandsStill(String events, boolean paused, boolean resumed, boolean over) {
        var standstill = Standstill.after(Stream.of(events.split(" "))
                .map(name -> Events.example("session-" + name).event())
                .toList());

        var session = paused().head().session();
        assertThat(standstill.paused().containsKey(session)).isEqualTo(paused);
        assertThat(standstill.resumed().contains(session)).isEqualTo(resumed);
        assertThat(standstill.over().contains(session)).isEqualTo(over);
    }

    private static SessionPaused paused() {
        PracticeEvent event = Events.example("session-paused").event();
        return (SessionPaused) event;
    }

    private static List<Draft> of(SessionPaused paused, Duration after) {
        return Nudges.of(
                paused, StandingPlace.asPractised(paused), List.of(WATCH, PHONE), after, null, NudgesTest::address);
    }

    private static URI address(Offer offer) {
        return URI.create("https://sthira.example/actions/%s-%s-%s-%s-%s"
                .formatted(offer.deed().word(), offer.occasion(), offer.about(), offer.device(), offer.until()));
    }

    private static Device device() {
        return new Device(
                UUID.randomUUID(),
                MAYA,
                URI.create("https://fcm.googleapis.com/fcm/send/abc"),
                new byte[65],
                new byte[16],
                Set.of(Kind.SESSION_NUDGE),
                null,
                Instant.EPOCH);
    }
}
