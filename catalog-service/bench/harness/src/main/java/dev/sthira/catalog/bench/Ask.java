package dev.sthira.catalog.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One request: a path, and the tag of what the asker has already.
record Ask(String path, @Nullable String tag) {

    /// One for each of the copies in the database.
    static List<Ask> each(String folder, int copies) {
        return IntStream.rangeClosed(1, copies)
                .mapToObj(n -> new Ask(folder + n, null))
                .toList();
    }

    ByteBuffer bytes() {
        var condition = tag == null ? "" : "If-None-Match: " + tag + "\r\n";
        var text = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\n".formatted(path, condition);
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
