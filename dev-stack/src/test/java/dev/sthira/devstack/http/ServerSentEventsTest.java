package dev.sthira.devstack.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

    private static List<ServerSentEvents.Received> read(String text) {
        return read("", text);
    }

    private static List<ServerSentEvents.Received> read(String lastEventId, String text) {
        ServerSentEvents events = new ServerSentEvents(lastEventId);
        return text.lines().map(events::line).flatMap(Optional::stream).toList();
    }

    @Test
    void putsLinesTogetherUntilAnEmptyOne() {
        assertThat(read("id: 4\nevent: pose-start\ndata: {\"a\":\ndata: 1}\n\n:heartbeat\n\nid:5\ndata:x\n\n"))
                .containsExactly(
                        new ServerSentEvents.Received("4", "pose-start", "{\"a\":\n1}"),
                        new ServerSentEvents.Received("5", "", "x"));
    }

    @Test
    void keepsTheLastIdForEventsWithoutOne() {
        assertThat(read("id: 4\ndata: a\n\ndata: b\n\n"))
                .extracting(ServerSentEvents.Received::id)
                .containsExactly("4", "4");
    }

    @Test
    void goesOnFromTheIdOfTheStreamBefore() {
        assertThat(read("4", "data: a\n\nid: 5\ndata: b\n\n"))
                .extracting(ServerSentEvents.Received::id)
                .containsExactly("4", "5");
    }

    @Test
    void ignoresAnEventThatBrokeOff() {
        assertThat(read("id: 4\nevent: pose-start\ndata: half")).isEmpty();
    }
}
