package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Checks;
import dev.sthira.catalog.check.Flaw;
import dev.sthira.catalog.check.Source;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.condition.Condition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Imports of open sequence files: all of them or none. A dry run does everything, and then undoes it.
@ApplicationScoped
class Imports {
    private final SequenceEdits sequences;
    private final PoseEdits poses;
    private final Checks checks;
    private final KnownPoses known;

    Imports(SequenceEdits sequences, PoseEdits poses, Checks checks, KnownPoses known) {
        this.sequences = sequences;
        this.poses = poses;
        this.checks = checks;
        this.known = known;
    }

    /// What became of one file.
    @Schema(name = "ImportedFile")
    record Imported(
            @Schema(examples = "sequences/my-evening.json") String file,
            EditResult.Effect effect,

            @Schema(description = "Where it is now.", examples = "/sequences/my-evening-7k3f9q")
            String address,

            @Schema(examples = "1") int version) {}

    /// What became of an import: the files that went in, or the flaws because of which none did.
    record Result(List<Imported> files, List<Flaw> flaws) {}

    /// What is wrong with the files themselves, before anything is tried.
    List<Flaw> check(Bundle bundle, boolean intoCatalog) {
        var flaws = new ArrayList<Flaw>(bundle.flaws());
        var poseFiles = bundle.files().stream().filter(Bundle::isPose).toList();
        var all = intoCatalog ? known.with(poseFiles) : known.ofCatalog();
        for (var file : bundle.files()) {
            if (Bundle.isSequence(file)) {
                flaws.addAll(checks.sequence(file, all));
            } else if (!Bundle.isPose(file)) {
                flaws.add(file.flaw(
                        "", "is neither a sequence (it would have blocks) nor a pose (it would have a name)"));
            } else if (intoCatalog) {
                flaws.addAll(checks.pose(file, all));
            } else {
                flaws.add(file.flaw("", "is a pose; only editors import poses, into the shared catalog"));
            }
        }
        doubled(bundle, flaws);
        return flaws;
    }

    private static void doubled(Bundle bundle, List<Flaw> flaws) {
        Map<String, String> files = new HashMap<>();
        for (var file : bundle.files()) {
            var name = (Bundle.isPose(file) ? "pose " : "sequence ")
                    + file.content().path("slug").asText();
            var first = files.putIfAbsent(name, file.file());
            if (first != null) {
                flaws.add(file.flaw("/slug", "is the slug of %s as well; each file needs its own".formatted(first)));
            }
        }
    }

    /// Brings checked files in: an editor's into the shared catalog, anybody else's into their own.
    @Transactional
    Result bringIn(Viewer viewer, Bundle bundle, boolean intoCatalog, boolean dryRun) {
        var imported = new ArrayList<Imported>();
        var flaws = new ArrayList<Flaw>();
        for (var file : bundle.files().stream().filter(Bundle::isPose).toList()) {
            note(file, "poses", savePose(viewer, file), imported, flaws);
        }
        for (var file : bundle.files().stream().filter(Bundle::isSequence).toList()) {
            var outcome = intoCatalog ? saveShared(viewer, file) : saveOwn(viewer, file);
            note(file, "sequences", outcome, imported, flaws);
        }
        if (dryRun || !flaws.isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new Result(List.copyOf(imported), List.copyOf(flaws));
    }

    private static final @Nullable String NO_NOTE = null;

    private EditResult savePose(Viewer viewer, Source file) {
        var slug = file.content().path("slug").asText();
        var outcome = poses.save(viewer, slug, file, Condition.THERE, NO_NOTE);
        return outcome instanceof EditResult.Unknown ? poses.save(viewer, slug, file, Condition.NEW, NO_NOTE) : outcome;
    }

    private EditResult saveShared(Viewer viewer, Source file) {
        var slug = file.content().path("slug").asText();
        var outcome = sequences.save(viewer, slug, file.content(), Condition.THERE, NO_NOTE);
        return outcome instanceof EditResult.Unknown
                ? sequences.save(viewer, slug, file.content(), Condition.NEW, NO_NOTE)
                : outcome;
    }

    // A file that came out of one's own sequence goes back into it; any other becomes a new one.
    private EditResult saveOwn(Viewer viewer, Source file) {
        var slug = file.content().path("slug").asText();
        var asOwner = new Viewer(viewer.person(), false, null);
        return switch (sequences.save(asOwner, slug, file.content(), Condition.THERE, NO_NOTE)) {
            case EditResult.Unknown _, EditResult.NotYours _ -> sequences.create(viewer, file.content(), NO_NOTE);
            case EditResult other -> other;
        };
    }

    private static void note(
            Source file, String folder, EditResult outcome, List<Imported> imported, List<Flaw> flaws) {
        switch (outcome) {
            case EditResult.Saved saved ->
                imported.add(new Imported(
                        file.file(), saved.effect(), "/%s/%s".formatted(folder, saved.slug()), saved.version()));
            case EditResult.Flawed flawed -> flaws.addAll(flawed.flaws());
            case EditResult.OnesOwnName _ -> flaws.add(file.flaw("/slug", Refusals.ONES_OWN_NAME));
            case EditResult.TooMany many ->
                flaws.add(file.flaw("", "is one too many: at most %d %s are kept".formatted(many.most(), many.what())));
            default -> flaws.add(file.flaw("/slug", "is the slug of something that is not yours; choose another"));
        }
    }
}
