package dev.sthira.catalog.picture;

import dev.sthira.catalog.shelf.Ready;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Answers already drawn, ready to be sent; the one nobody asked for the longest is forgotten first.
final class Drawn {
    static final String TYPE = "image/svg+xml";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private final Map<Object, Ready> drawn;

    Drawn(int most) {
        drawn = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Ready> eldest) {
                return size() > most;
            }
        };
    }

    /// What was drawn for this key, or is drawn now.
    Response answer(Object key, Supplier<String> drawing, Request request) {
        return ready(key, drawing)
                .answer(request)
                .type(TYPE)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private Ready ready(Object key, Supplier<String> drawing) {
        synchronized (drawn) {
            var known = drawn.get(key);
            if (known != null) {
                return known;
            }
        }
        var fresh = Ready.of(drawing.get().getBytes(StandardCharsets.UTF_8));
        synchronized (drawn) {
            drawn.put(key, fresh);
        }
        return fresh;
    }
}
