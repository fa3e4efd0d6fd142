package dev.sthira.devstack.probe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What came back.
public sealed interface Heard {

    /// A complete answer.
    ///
    /// @param headers by their names in small letters
    /// @param body unpacked, whatever way it was packed for the way
    record Answer(int status, Map<String, List<String>> headers, byte[] body) implements Heard {

        /// The value of that header, or nothing.
        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /// The body as text.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// The connection was closed without an answer.
    record Closed(String how) implements Heard {}

    /// The time was up before the answer was complete.
    record Late(String upToWhere) implements Heard {}
}
