package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.authoring.EditResult.Effect;
import dev.sthira.catalog.authoring.EditResult.Saved;
import dev.sthira.catalog.check.Flaw;
import dev.sthira.catalog.check.Source;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Editors' changes of poses. A variation that any edition of any sequence names stays, and no two poses answer to one
/// name.
@ApplicationScoped
class PoseEdits {
    private static final String TABLE = "pose";
    private static final String NEWEST =
            "select e.* from pose e where e.version = (select max(version) from pose o where o.slug = e.slug)";

    private final Sql database;
    private final Standings standings;
    private final Documents documents;
    private final Turn turn;

    PoseEdits(Sql database, Standings standings, Documents documents, Turn turn) {
        this.database = database;
        this.standings = standings;
        this.documents = documents;
        this.turn = turn;
    }

    @Transactional
    EditResult save(Viewer viewer, String slug, Source source, Condition condition, @Nullable String note) {
        turn.take();
        var found = database.first(NEWEST + " and e.slug = ?", SavedEdition::of, slug);
        if (found.isEmpty()) {
            return condition.wantsNew()
                    ? add(viewer, slug, 1, source, note, Effect.CREATED)
                    : condition.isMissing() ? new EditResult.NoCondition() : new EditResult.Unknown();
        }
        var pose = found.get();
        if (condition.isMissing()) {
            return new EditResult.NoCondition();
        }
        if (condition.wantsNew()) {
            return new EditResult.AlreadyThere(slug);
        }
        if (documents.same(source.content(), pose.document(), slug, pose.version())) {
            return new Saved(Effect.UNCHANGED, slug, pose.version(), new Written(pose.document(), pose.fingerprint()));
        }
        return condition.allows(pose.fingerprint())
                ? add(viewer, slug, pose.version() + 1, source, note, Effect.CHANGED)
                : new EditResult.Stale(pose.fingerprint());
    }

    private EditResult add(
            Viewer viewer, String slug, int version, Source source, @Nullable String note, Effect effect) {
        var flaws = new ArrayList<Flaw>();
        missingVariations(slug, source, flaws);
        takenNames(slug, source, flaws);
        if (!flaws.isEmpty()) {
            return new EditResult.Flawed(flaws);
        }
        var written = Written.of(source.content(), slug, version);
        standings.addEdition(TABLE, slug, version, written, viewer.known(), note);
        turn.announce();
        return new Saved(effect, slug, version, written);
    }

    private void missingVariations(String slug, Source source, List<Flaw> flaws) {
        var kept = new TreeSet<>(source.content().path("variations").findValuesAsText("slug"));
        var named = new TreeSet<String>();
        var naming = "%%\"pose\":\"%s\"%%".formatted(slug);
        database.list("""
            select document from sequence where document like ?
            union all select document from pose where document like ?
            """, Row::text, naming, naming)
                .forEach(document -> collect(slug, documents.tree(document), named));
        named.removeAll(kept);
        named.forEach(variation -> flaws.add(
                source.flaw("/variations", "lack %s, which a sequence or a flow takes; keep it".formatted(variation))));
    }

    private static void collect(String slug, JsonNode document, Set<String> named) {
        for (var step : document.findParents("pose")) {
            if (step.path("pose").asText().equals(slug)) {
                named.addAll(step.findValuesAsText("variation"));
            }
        }
    }

    private void takenNames(String slug, Source source, List<Flaw> flaws) {
        var owners = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        database.list(NEWEST + " and e.slug <> ?", SavedEdition::of, slug).forEach(other -> {
            var pose = documents.tree(other.document());
            names(pose).forEach((_, name) -> owners.put(name, pose.path("slug").asText()));
        });
        names(source.content()).forEach((pointer, name) -> {
            if (owners.containsKey(name)) {
                flaws.add(source.flaw(
                        pointer,
                        "is a name of %s already; no two poses answer to one name".formatted(owners.get(name))));
            }
        });
    }

    private static TreeMap<String, String> names(ObjectNode pose) {
        var names = new TreeMap<String, String>();
        for (var pointer : List.of("/name", "/sanskrit/plain", "/sanskrit/iast")) {
            if (pose.at(pointer).isTextual()) {
                names.put(pointer, pose.at(pointer).asText());
            }
        }
        var aliases = pose.path("aliases");
        for (int i = 0; i < aliases.size(); i++) {
            names.put(
                    "/aliases/%d/name".formatted(i), aliases.get(i).path("name").asText());
        }
        return names;
    }
}
