package dev.sthira.catalog.language;

import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.Shelves.Coverage;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The languages there are, with figures of how much is translated.
@Path("/languages")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@NonBlocking
@Tag(name = "Finding")
class LanguagesResource {
    private final PoseShelf poses;
    private final SequenceShelf sequences;

    LanguagesResource(PoseShelf poses, SequenceShelf sequences) {
        this.poses = poses;
        this.sequences = sequences;
    }

    @Schema(name = "Languages")
    record LanguagesView(List<LanguageView> items) {}

    @Schema(name = "Language")
    record LanguageView(
            @Schema(description = "BCP 47 tag.", examples = "de")
            String language,

            @Schema(description = "Whether the catalog is written in it.")
            boolean original,

            @Schema(description = "Poses with a translation.", examples = "195")
            int poses,

            @Schema(examples = "195") int ofPoses,

            @Schema(description = "Sequences with a translation.", examples = "29")
            int sequences,

            @Schema(examples = "29") int ofSequences,

            @Schema(description = "Sentences and names in it; the others are shown in English.", examples = "9197")
            int texts,

            @Schema(examples = "9197") int ofTexts) {

        static LanguageView of(String language, Coverage poses, Coverage sequences) {
            var all = poses.plus(sequences);
            return new LanguageView(
                    language,
                    language.equals(Languages.ORIGINAL),
                    poses.things(),
                    poses.ofThings(),
                    sequences.things(),
                    sequences.ofThings(),
                    all.texts(),
                    all.ofTexts());
        }
    }

    @GET
    @Operation(
            operationId = "listLanguages",
            summary = "Languages of the catalog, and how much of it is in each",
            description =
                    "Poses, sequences, lists and findings come in the best language for `Accept-Language`, text by"
                            + " text: what is not translated is in English. The list is always whole: a catalog is written"
                            + " in a handful of languages, so there are no pages of it.")
    @APIResponse(
            responseCode = "200",
            description = "English first, then by tag.",
            headers = @Header(name = "Cache-Control", ref = "Cache-Control"),
            content = @Content(schema = @Schema(implementation = LanguagesView.class)))
    public Response list() {
        var allPoses = poses.all();
        var allSequences = sequences.all();
        var items = new ArrayList<LanguageView>();
        items.add(LanguageView.of(Languages.ORIGINAL, allPoses.all(), allSequences.all()));
        for (var language : new TreeSet<>(allPoses.languages())) {
            items.add(LanguageView.of(language, allPoses.coverage(language), allSequences.coverage(language)));
        }
        return Response.ok(new LanguagesView(items))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
