package dev.sthira.catalog.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// The translations there are. One for another edition, or of a text that is not there, is left out with a line in the
/// log: people read the original then.
@ApplicationScoped
public class Translations {
    private static final Logger LOG = Logger.getLogger(Translations.class);

    private final ObjectMapper json;
    private volatile Map<String, Map<String, Translation>> byLanguage = Map.of();
    private volatile boolean known;

    Translations(ObjectMapper json) {
        this.json = json;
    }

    /// A document in another language, and how many of its texts are.
    record Translated(String document, int texts, int ofTexts) {
        boolean whole() {
            return texts == ofTexts;
        }
    }

    /// From now on these are the ones.
    public void put(Collection<Translation> all) {
        var sorted = new TreeMap<String, Map<String, Translation>>();
        for (var one : all) {
            sorted.computeIfAbsent(one.language(), _ -> new HashMap<>()).put(one.translates(), one);
        }
        byLanguage = sorted;
        known = true;
    }

    /// Whether they have been read; before that, nobody can say that there are none.
    public boolean areKnown() {
        return known;
    }

    /// What an edition is called in each language it is translated into.
    ///
    /// @param path folder and slug, such as `sequences/back-strengthening`
    public Map<String, String> titles(String path, int version) {
        var titles = new TreeMap<String, String>();
        byLanguage.forEach((language, translations) -> {
            var translation = translations.get(path);
            if (translation != null && translation.version() == version) {
                var title = translation.texts().get("/title");
                if (title != null) {
                    titles.put(language, title);
                }
            }
        });
        return titles;
    }

    /// A document in each language that it is in from end to end.
    ///
    /// @param path folder and slug, such as `sequences/back-strengthening`
    public Map<String, JsonNode> whole(String path, String original) {
        var documents = new TreeMap<String, JsonNode>();
        for (var language : byLanguage.keySet()) {
            of(language, path, original)
                    .filter(Translated::whole)
                    .ifPresent(translated -> documents.put(language, read(translated.document())));
        }
        return documents;
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    Optional<Translated> of(String language, String path, String original) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(path))
                .flatMap(translation -> translated(translation, original));
    }

    int textsOf(String original) {
        return Texts.places(read(original)).size();
    }

    private Optional<Translated> translated(Translation translation, String original) {
        var document = read(original);
        var version = document.path("version").asInt();
        if (translation.version() != version) {
            LOG.warnf(
                    "%s in %s translates edition %d, but the newest is %d: it is shown in the original",
                    translation.translates(), translation.language(), translation.version(), version);
            return Optional.empty();
        }
        var places = Texts.places(document);
        int count = 0;
        for (var text : translation.texts().entrySet()) {
            if (!Texts.isText(document, text.getKey(), places)) {
                LOG.warnf(
                        "%s in %s translates %s, which is no text there: the whole is shown in the original",
                        translation.translates(), translation.language(), text.getKey());
                return Optional.empty();
            }
            Texts.put(document, text.getKey(), text.getValue());
            count += places.contains(text.getKey()) ? 1 : 0;
        }
        document.put("language", translation.language());
        return Optional.of(new Translated(document.toString(), count, places.size()));
    }

    private ObjectNode read(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the database is not JSON", e);
        }
    }
}
