package dev.sthira.catalog.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.shelf.QueryWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The catalog's own texts in one language, and in English where nobody has translated them.
final class Tongue {
    static final List<String> LANGUAGES =
            Arrays.stream(Print.Lang.values()).map(QueryWords::word).toList();
    private static final String FOLDER = "/catalog/translations/";
    private final String language;
    private final ObjectMapper json;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    Tongue(String language, ObjectMapper json) {
        this.language = language;
        this.json = json;
    }

    /// Whether this edition of the class is to be had in this language.
    boolean has(Sequence sequence) {
        return language.equals("en")
                || Integer.toString(sequence.version())
                        .equals(texts("sequences/" + sequence.slug()).get("/version"));
    }

    String title(Sequence sequence) {
        return sequence(sequence, "/title", sequence.title());
    }

    String title(Sequence sequence, Sequence.Block block) {
        return sequence(sequence, "/blocks/%d/title".formatted(block.number() - 1), block.title());
    }

    String name(Pose pose) {
        return pose(pose, "/name", pose.name());
    }

    String name(Pose pose, Variation form) {
        return pose(pose, "/variations/%d/name".formatted(pose.variations().indexOf(form)), form.name());
    }

    String text(Pose pose, @Nullable Variation form, Caution caution) {
        var own = Objects.requireNonNullElse(pose.cautions(), List.<Caution>of());
        if (own.contains(caution) || form == null) {
            return pose(pose, "/cautions/%d/text".formatted(own.indexOf(caution)), caution.text());
        }
        var place =
                Objects.requireNonNullElse(form.cautions(), List.<Caution>of()).indexOf(caution);
        var path = "/variations/%d/cautions/%d/text".formatted(pose.variations().indexOf(form), place);
        return pose(pose, path, caution.text());
    }

    /// The sentence said to a step, wherever in the step it stands.
    String cue(Sequence sequence, int block, int number, Step step, String said) {
        var place = "/blocks/%d/steps/%d".formatted(block - 1, number - 1);
        if (said.equals(step.cue())) {
            return sequence(sequence, place + "/cue", said);
        }
        var offers = Objects.requireNonNullElse(step.byLevel(), List.<Sequence.Offer>of());
        for (int i = 0; i < offers.size(); i++) {
            if (said.equals(offers.get(i).cue())) {
                return sequence(sequence, place + "/byLevel/%d/cue".formatted(i), said);
            }
        }
        return said;
    }

    private String sequence(Sequence sequence, String path, String english) {
        return texts("sequences/" + sequence.slug()).getOrDefault(path, english);
    }

    private String pose(Pose pose, String path, String english) {
        return texts("poses/" + pose.slug()).getOrDefault(path, english);
    }

    private Map<String, String> texts(String what) {
        var known = files.get(what);
        if (known != null || language.equals("en")) {
            return known == null ? Map.of() : known;
        }
        var read = read(what);
        if (!read.isEmpty()) {
            files.put(what, read);
        }
        return read;
    }

    private Map<String, String> read(String what) {
        var name = FOLDER + language + "/" + what + ".json";
        try (var file = Tongue.class.getResourceAsStream(name)) {
            if (file == null) {
                return Map.of();
            }
            var tree = json.readTree(file);
            var texts = tree.path("texts").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().asText()));
            texts.put("/version", tree.path("version").asText());
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
