package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Lengths;
import dev.sthira.catalog.check.Source;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Copies of sequences one may see, to make one's own of them; and how one's own look in a list.
@ApplicationScoped
class Copies {
    private final Standings standings;
    private final Documents documents;

    Copies(Standings standings, Documents documents) {
        this.standings = standings;
        this.documents = documents;
    }

    /// The copied file with the wished title.
    Source of(Source wish, Viewer viewer) {
        refuseUnless(wish, "copyOf", wish.content().path("copyOf").isTextual(), "must be a slug");
        wish.content()
                .fieldNames()
                .forEachRemaining(name -> refuseUnless(
                        wish,
                        name,
                        List.of("copyOf", "title").contains(name),
                        "is not known here; a copy takes copyOf and title"));
        var title = wish.content().get("title");
        refuseUnless(
                wish,
                "title",
                title == null || isTitle(title.asText("")),
                "must be a text of 1 to 80 characters with something to see");
        var original = standings
                .visible(wish.content().path("copyOf").asText(), viewer)
                .orElseThrow(() -> Refusals.unknown("sequence"));
        var copy = documents.tree(original.document());
        if (title != null) {
            copy.set("title", title);
        }
        return Source.read(Answers.BODY, copy.toString().getBytes(StandardCharsets.UTF_8))
                .files()
                .getFirst();
    }

    private static boolean isTitle(String title) {
        return title.length() <= 80 && Texts.objection(title).isEmpty();
    }

    private static void refuseUnless(Source wish, String field, boolean right, String advice) throws HttpProblem {
        if (!right) {
            throw Refusals.flawed(List.of(wish.flaw("/" + field, advice)));
        }
    }

    OwnSequenceView view(Standing sequence, @Nullable String token) {
        var document = documents.tree(sequence.document());
        return new OwnSequenceView(
                sequence.slug(),
                sequence.version(),
                document.path("title").asText(),
                document.path("level").asText(),
                Math.round(Lengths.seconds(document, "usual") / 60f),
                sequence.visibility(),
                sequence.withdrawn(),
                Objects.requireNonNull(sequence.savedAt()),
                token == null ? null : "/shared-sequences/" + token);
    }
}
