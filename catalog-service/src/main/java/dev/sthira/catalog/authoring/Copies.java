package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Flaw;
import dev.sthira.catalog.check.Lengths;
import dev.sthira.catalog.check.Source;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Copies of sequences one may see, to make one's own of them; and how one's own look in a list.
@ApplicationScoped
class Copies {
    private final Standings standings;
    private final Documents documents;
    private final KnownPoses poses;

    Copies(Standings standings, Documents documents, KnownPoses poses) {
        this.standings = standings;
        this.documents = documents;
        this.poses = poses;
    }

    /// What came of a wish to copy.
    sealed interface Copying {}

    /// The copied file with the wished title.
    record Copied(Source source) implements Copying {}

    record Refused(EditResult.Refused why) implements Copying {}

    Copying of(Source wish, Viewer viewer) {
        var flaws = flaws(wish);
        return flaws.isEmpty()
                ? standings
                        .visible(wish.content().path("copyOf").asText(), viewer)
                        .<Copying>map(original -> new Copied(copy(original, wish)))
                        .orElseGet(() -> new Refused(new EditResult.Unknown()))
                : new Refused(new EditResult.Flawed(flaws));
    }

    private static List<Flaw> flaws(Source wish) {
        var flaws = new ArrayList<Flaw>();
        if (!wish.content().path("copyOf").isTextual()) {
            flaws.add(wish.flaw("/copyOf", "must be a slug"));
        }
        wish.content().properties().stream()
                .filter(field -> !List.of("copyOf", "title").contains(field.getKey()))
                .forEach(field ->
                        flaws.add(wish.flaw("/" + field.getKey(), "is not known here; a copy takes copyOf and title")));
        if (wish.content().has("title") && !isTitle(wish.content().path("title").asText(""))) {
            flaws.add(wish.flaw("/title", "must be a text of 1 to 80 characters with something to see"));
        }
        return flaws;
    }

    private static boolean isTitle(String title) {
        return title.length() <= 80 && Texts.objection(title).isEmpty();
    }

    private Source copy(Standing original, Source wish) {
        var copy = documents.tree(original.document());
        if (wish.content().has("title")) {
            copy.set("title", wish.content().get("title"));
        }
        return Source.read(Bodies.BODY, copy.toString().getBytes(StandardCharsets.UTF_8))
                .files()
                .getFirst();
    }

    OwnSequenceView view(Standing sequence) {
        return view(sequence, null, List.of());
    }

    /// The same as others see it from now on, with what they should know.
    OwnSequenceView shown(Standing sequence, @Nullable String token) {
        var warnings = sequence.visibility() == Visibility.PRIVATE
                ? List.<RuledOut>of()
                : RuledOut.in(documents.tree(sequence.document()), poses.ofCatalog());
        return view(sequence, token, warnings);
    }

    private OwnSequenceView view(Standing sequence, @Nullable String token, List<RuledOut> warnings) {
        var document = documents.tree(sequence.document());
        return new OwnSequenceView(
                sequence.slug(),
                sequence.version(),
                document.path("title").asText(),
                document.path("level").asText(),
                Math.max(1, Math.round(Lengths.seconds(document, "usual") / 60f)),
                sequence.visibility(),
                sequence.withdrawn(),
                Objects.requireNonNull(sequence.savedAt()),
                token == null ? null : "/shared-sequences/" + token,
                warnings);
    }
}
