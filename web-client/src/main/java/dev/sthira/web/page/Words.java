package dev.sthira.web.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The texts of the app, from the very files that the app in the browser has its own from.
@ApplicationScoped
class Words {
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    Words(ObjectMapper json) {
        for (Language language : Language.values()) {
            words.put(language, read(json, "/web/app/words/" + language.tag() + ".json"));
        }
    }

    Map<String, String> in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Map<String, String> read(ObjectMapper json, String file) {
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
