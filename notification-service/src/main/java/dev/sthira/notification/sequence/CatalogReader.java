package dev.sthira.notification.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.notification.text.ShownText;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a record of the catalog's topic as `catalog-service/contract` shows it; fields and types it does not know
/// pass.
final class CatalogReader {
    private static final String PUBLISHED = "dev.sthira.sequence-published";
    private static final String WITHDRAWN = "dev.sthira.sequence-withdrawn";
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CHANGE = Pattern.compile("[1-9]\\d{0,17}");
    private static final int SECONDS = 60;
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private CatalogReader() {}

    private record Body(
            int version,
            @Nullable String title,
            @Nullable String language,
            @Nullable Map<String, @Nullable String> titles,
            @Nullable String intent,
            @Nullable Seconds seconds,
            @Nullable Map<String, @Nullable Texts> texts) {}

    /// Names of poses and forms, and the sentences of the class.
    private record Texts(
            @Nullable Map<String, @Nullable String> names,
            @Nullable Map<String, @Nullable String> cues) {}

    private record Seconds(int usual) {}

    static CatalogNews read(Map<String, byte[]> headers, @Nullable String key, byte @Nullable [] value) {
        if (key == null || !SLUG.matcher(key).matches()) {
            return new CatalogNews.Unreadable("the key must be a slug");
        }
        if (value == null) {
            return new CatalogNews.Forgotten(key);
        }
        var change = header(headers, "ce_sequence");
        var type = header(headers, "ce_type");
        if (!type.equals(PUBLISHED) && !type.equals(WITHDRAWN)) {
            return new CatalogNews.NotForUs();
        }
        if (!CHANGE.matcher(change).matches()) {
            return new CatalogNews.Unreadable("ce_sequence must be a number from 1");
        }
        return type.equals(WITHDRAWN)
                ? new CatalogNews.Withdrawn(Long.parseLong(change), key)
                : published(Long.parseLong(change), key, value);
    }

    private static CatalogNews published(long change, String slug, byte[] value) {
        try {
            var body = JSON.readValue(value, Body.class);
            return body == null
                    ? new CatalogNews.Unreadable("the body must be an object")
                    : new CatalogNews.Published(change, body.version(), sequence(slug, body), texts(body));
        } catch (IOException _) {
            return new CatalogNews.Unreadable("the body must be JSON as the contract has it");
        }
    }

    private static PublishedSequence sequence(String slug, Body body) {
        var title = ShownText.of(body.title() == null ? "" : body.title(), slug);
        var titles = new TreeMap<String, String>();
        if (body.language() != null) {
            titles.put(body.language(), title);
        }
        if (body.titles() != null) {
            body.titles()
                    .forEach((language, text) ->
                            ShownText.of(text == null ? "" : text).ifPresent(shown -> titles.put(language, shown)));
        }
        var usual = body.seconds() == null ? 0 : body.seconds().usual();
        return new PublishedSequence(slug, title, titles, usual > 0 ? minutes(usual) : null, intent(body));
    }

    private static Map<String, Map<String, String>> texts(Body body) {
        var texts = new TreeMap<String, Map<String, String>>();
        if (body.texts() != null) {
            body.texts().forEach((language, said) -> {
                if (said != null) {
                    var places = new TreeMap<String, String>();
                    put(places, "", said.names());
                    put(places, "cue:", said.cues());
                    texts.put(language, places);
                }
            });
        }
        return texts;
    }

    private static void put(Map<String, String> places, String kind, @Nullable Map<String, @Nullable String> said) {
        if (said != null) {
            said.forEach((place, text) ->
                    ShownText.of(text == null ? "" : text).ifPresent(shown -> places.put(kind + place, shown)));
        }
    }

    private static @Nullable String intent(Body body) {
        return body.intent() != null && SLUG.matcher(body.intent()).matches() ? body.intent() : null;
    }

    private static int minutes(int seconds) {
        return Math.max(1, Math.round((float) seconds / SECONDS));
    }

    private static String header(Map<String, byte[]> headers, String name) {
        var value = headers.get(name);
        return value == null ? "" : new String(value, UTF_8);
    }
}
