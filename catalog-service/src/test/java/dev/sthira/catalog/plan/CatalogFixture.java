package dev.sthira.catalog.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseJson;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.shelf.Shelves;
import dev.sthira.catalog.shelf.TranslatedCatalog;
import dev.sthira.kit.json.StrictJson;
import dev.sthira.kit.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The real catalog without a server: its files, read as the service reads them.
public final class CatalogFixture {
    public static final ObjectMapper JSON = json();
    static final Repertoire REPERTOIRE = repertoire();
    private static final Map<String, Sequence> CLASSES = CatalogFiles.read().sequences().keySet().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CatalogFixture::sequence));

    private CatalogFixture() {}

    static Sequence referenceClass() {
        return sequence("back-strengthening");
    }

    public static Sequence sequence(String slug) {
        return read("/catalog/sequences/" + slug + ".json", Sequence.class);
    }

    public static Pose pose(String slug) {
        return read("/catalog/poses/" + slug + ".json", Pose.class);
    }

    static Wishes wishes(Level level) {
        return Wishes.of("back-strengthening", level, 4000, 1);
    }

    static Plan referencePlan() {
        return plan(referenceClass(), wishes(Level.INTERMEDIATE));
    }

    static Plan plan(Sequence sequence, Wishes wishes) {
        return Plans.of(sequence, REPERTOIRE, wishes);
    }

    /// The plan for a wish for a class of the catalog.
    public static Plan plan(WishView wish) {
        return plan(sequence(Objects.requireNonNull(wish.sequence())), wish.toWishes());
    }

    /// The plan for wishes for a class of the catalog, or for one that is composed; without segments where there is
    /// none.
    public static Plan planned(Wishes wishes) {
        return switch (wishes.source()) {
            case Wishes.Taught taught -> plan(CLASSES.get(taught.sequence()), wishes);
            case Wishes.Composed composed -> plan(Composer.compose(composed, REPERTOIRE, wishes), wishes);
        };
    }

    /// The same for somebody who reads another language.
    static Plan planned(Wishes wishes, String language) {
        var repertoire = InLanguages.REPERTOIRES.get(language);
        return switch (wishes.source()) {
            case Wishes.Taught taught ->
                Plans.of(
                        InLanguages.CLASSES
                                .in(language)
                                .thing(taught.sequence())
                                .orElseThrow(),
                        repertoire,
                        wishes);
            case Wishes.Composed composed ->
                Plans.of(Composer.compose(composed, repertoire, wishes), repertoire, wishes);
        };
    }

    /// The plan for a wish for a class of the catalog, for somebody who reads this language.
    public static Plan plan(WishView wish, String language) {
        return planned(wish.toWishes(), language);
    }

    /// The poses of the catalog in a language.
    public static Pose pose(String slug, String language) {
        return InLanguages.REPERTOIRES.get(language).pose(slug);
    }

    /// Read only by those who read more than English.
    private static final class InLanguages {
        private static final Shelves<Pose> POSES = TranslatedCatalog.of("poses", Pose.class, JSON);
        private static final Shelves<Sequence> CLASSES = TranslatedCatalog.of("sequences", Sequence.class, JSON);
        private static final Map<String, Repertoire> REPERTOIRES = Words.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        language -> Repertoire.of(POSES.in(language).things(), Vocabulary.in(language))));
    }

    /// The slugs of all classes.
    public static List<String> classes() {
        return CLASSES.keySet().stream().sorted().toList();
    }

    /// The slugs of everything that can be practised.
    public static List<String> practised() {
        return REPERTOIRE.inOrder().stream().map(Pose::slug).toList();
    }

    private static Repertoire repertoire() {
        return Repertoire.of(CatalogFiles.read().poses().keySet().stream()
                .map(CatalogFixture::pose)
                .toList());
    }

    private static <T> T read(String resource, Class<T> type) {
        try (var file = CatalogFixture.class.getResourceAsStream(resource)) {
            return JSON.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Objects.requireNonNull(file, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static ObjectMapper json() {
        var json = new ObjectMapper();
        new StrictJson().customize(json);
        new PoseJson().customize(json);
        return json;
    }
}
