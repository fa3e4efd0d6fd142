package dev.sthira.catalog.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sthira.catalog.shelf.Ready;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Answers already drawn, ready to be sent, while there is room for them.
final class Drawn {
    static final String TYPE = "image/svg+xml";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox";
    private final Cache<Object, Ready> drawn;

    /// @param room in bytes
    Drawn(long room) {
        drawn = Caffeine.newBuilder()
                .maximumWeight(room)
                .<Object, Ready>weigher((_, ready) -> ready.body().length + 500)
                .build();
    }

    /// What was drawn for this key, or is drawn now.
    Response answer(Object key, Supplier<String> drawing) {
        return drawing(ready(key, () -> Ready.of(bytes(drawing))).answer());
    }

    /// The same, chosen by the language of whoever asks.
    Response answer(Object key, String language, Supplier<String> drawing) {
        return drawing(ready(key, () -> Ready.of(bytes(drawing), language)).answer());
    }

    /// The same of what has no words in it, as bytes.
    Response wordless(Object key, Supplier<byte[]> drawing) {
        return drawing(ready(key, () -> Ready.of(drawing.get())).answer());
    }

    /// The same of something that not everybody may see.
    Response privately(Object key, String language, Supplier<String> drawing) {
        return drawing(ready(key, () -> Ready.of(bytes(drawing), language)).privately());
    }

    private static Response drawing(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY).build();
    }

    private static byte[] bytes(Supplier<String> drawing) {
        return drawing.get().getBytes(StandardCharsets.UTF_8);
    }

    // Not drawn inside the cache: a refusal is no answer to keep, and two who draw the same do no harm.
    private Ready ready(Object key, Supplier<Ready> drawing) {
        var known = drawn.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var fresh = drawing.get();
        drawn.put(key, fresh);
        return fresh;
    }
}
