package dev.sthira.catalog.picture;

import dev.sthira.catalog.lettering.Fonts;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceFinder;
import dev.sthira.catalog.sequence.SequencePath;
import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.viewer.GivenLink;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.words.Words;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Sheets with all pictures of a class.
@Path("/sequences")
@Produces(Drawn.TYPE)
@PermitAll
@Blocking
@Tag(name = "Pictures")
class ContactSheetsResource {
    private static final Map<String, Words> WORDS = Words.all("/sheet/words");
    private static final long ROOM_BYTES = 8L * 1024 * 1024;
    private final SequenceShelf sequences;
    private final SequenceFinder finder;
    private final PoseShelf poses;
    private final Pictures pictures;
    private final Fonts fonts;
    private final SecurityIdentity identity;
    private final Drawn drawn = new Drawn(ROOM_BYTES);

    ContactSheetsResource(
            SequenceShelf sequences,
            SequenceFinder finder,
            PoseShelf poses,
            Pictures pictures,
            Fonts fonts,
            SecurityIdentity identity) {
        this.sequences = sequences;
        this.finder = finder;
        this.identity = identity;
        this.poses = poses;
        this.pictures = pictures;
        this.fonts = fonts;
    }

    // Numbers, because they do not keep a catalog in memory that is gone.
    private record Key(
            String slug,
            int sequence,
            int poses,
            String language,
            @Nullable String note,
            Theme theme) {}

    @GET
    @Path("{slug}/contact-sheet.svg")
    @Operation(
            operationId = "getContactSheet",
            summary = "All pictures of a class on one sheet",
            description =
                    "An SVG drawing to look at or to print; it scales, and can be read aloud. Its words are in one"
                            + " language: the one asked for where the class has been translated, else that of the"
                            + " class, and then it says so."
                            + " A class of your own, or one you have the link of, is drawn for you alone.")
    @APIResponse(
            responseCode = "200",
            description = "A drawing with every step in order: number, names, side and dose.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(mediaType = Drawn.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response sheet(@BeanParam SequencePath asked, @BeanParam Look look, @BeanParam GivenLink link) {
        var slug = asked.slug();
        var wished = Languages.best(look.languages(), WORDS.keySet());
        return sequences
                .best(look.languages())
                .item(slug)
                .map(item -> seenByAll(slug, Languages.best(item.language(), WORDS.keySet()), wished, look.theme()))
                .orElseGet(() -> seenBy(Viewer.of(identity, link.token()), slug, wished, look.theme()));
    }

    private Response seenByAll(String slug, String language, String wished, Theme theme) {
        var sequence = sequences.get(language).thing(slug).orElseThrow();
        var note = NotTranslated.note(language, wished, WORDS);
        return drawn.answer(
                key(sequence, language, note, theme),
                language,
                () -> drawn(sequence, language, note).svg(theme));
    }

    private Response seenBy(Viewer viewer, String slug, String wished, Theme theme) {
        var sequence = SequenceProblems.orProblem(finder.find(slug, null, viewer));
        var language = Languages.best(sequence.language(), WORDS.keySet());
        var note = NotTranslated.note(language, wished, WORDS);
        return drawn.privately(
                key(sequence, language, note, theme),
                language,
                () -> drawn(sequence, language, note).svg(theme));
    }

    private Key key(Sequence sequence, String language, @Nullable String note, Theme theme) {
        return new Key(
                sequence.slug(), sequence.hashCode(), hash(sequence, poses.get(language)), language, note, theme);
    }

    private static int hash(Sequence sequence, Shelf<Pose> poses) {
        return sequence.blocks().stream()
                .flatMap(block -> block.steps().stream())
                .map(step -> poses.thing(step.pose()))
                .toList()
                .hashCode();
    }

    private ContactSheet drawn(Sequence sequence, String language, @Nullable String note) {
        var known = poses.get(language);
        var words = Objects.requireNonNull(WORDS.get(language));
        var cells = new ContactCells(pictures, slug -> known.thing(slug).orElseThrow(), words);
        return new ContactSheet(sequence.title(), note, words, fonts, cells.of(sequence));
    }
}
