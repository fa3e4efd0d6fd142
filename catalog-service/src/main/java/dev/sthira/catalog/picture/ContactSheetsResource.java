package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.sequence.SequencePath;
import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.catalog.sequence.SequenceShelf;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
@Tag(name = "Pictures")
class ContactSheetsResource {
    private static final long ROOM_BYTES = 8L * 1024 * 1024;
    private final SequenceShelf sequences;
    private final PoseShelf poses;
    private final Pictures pictures;
    private final Drawn drawn = new Drawn(ROOM_BYTES);

    ContactSheetsResource(SequenceShelf sequences, PoseShelf poses, Pictures pictures) {
        this.sequences = sequences;
        this.poses = poses;
        this.pictures = pictures;
    }

    // Numbers, because they do not keep a catalog in memory that is gone.
    private record Key(String slug, int sequence, int poses, Theme theme) {}

    @GET
    @Path("{slug}/contact-sheet.svg")
    @Operation(
            operationId = "getContactSheet",
            summary = "All pictures of a class on one sheet",
            description = "An SVG drawing to look at or to print; it scales, and can be read aloud.")
    @APIResponse(
            responseCode = "200",
            description = "A drawing with every step in order: number, names, side and dose.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(mediaType = Drawn.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response sheet(@BeanParam SequencePath asked, @BeanParam Look look) {
        var slug = asked.slug();
        var sequence = sequences.get().thing(slug).orElseThrow(() -> SequenceProblems.unknown(slug));
        var key = new Key(slug, sequence.hashCode(), poses(sequence), look.theme());
        return drawn.answer(key, () -> new ContactSheet(sequence.title(), "en", cells(sequence)).svg(look.theme()));
    }

    private int poses(Sequence sequence) {
        return sequence.blocks().stream()
                .flatMap(block -> block.steps().stream())
                .map(step -> poses.get().thing(step.pose()))
                .toList()
                .hashCode();
    }

    private List<ContactSheet.Cell> cells(Sequence sequence) {
        var cells = new ArrayList<ContactSheet.Cell>();
        for (var block : sequence.blocks()) {
            var heading = block.number() + ". " + block.title();
            for (var step : block.steps()) {
                cells.add(cell(cells.size() + 1, step == block.steps().getFirst() ? heading : null, step));
            }
        }
        return cells;
    }

    private ContactSheet.Cell cell(int number, @Nullable String heading, Step step) {
        var pose = poses.get().thing(step.pose()).orElseThrow();
        var variation = step.variation() == null
                ? null
                : pose.variation(step.variation()).orElse(null);
        var name = pose.name() + (variation == null ? "" : ": " + variation.name());
        var sanskrit = pose.sanskrit() == null ? null : pose.sanskrit().iast();
        var scene = pictures.scene(step.pose(), variation == null ? null : variation.slug())
                .orElse(null);
        var mirrored = scene != null && Pictures.mirrored(scene, side(step));
        return new ContactSheet.Cell(number, heading, name, sanskrit, measure(step), scene, mirrored);
    }

    private static Side side(Step step) {
        return step.sides() == Sides.LEFT || step.firstSide() == Side.LEFT ? Side.LEFT : Side.RIGHT;
    }

    private static String measure(Step step) {
        return switch (step.sides()) {
            case NONE -> dose(step.dose());
            case BOTH -> dose(step.dose()) + " on each side";
            case ALTERNATING -> dose(step.dose()) + ", alternating sides";
            case RIGHT -> dose(step.dose()) + ", right side";
            case LEFT -> dose(step.dose()) + ", left side";
        };
    }

    private static String dose(Dose dose) {
        var measure = dose.planning();
        var count = measure.usual();
        return switch (measure.unit()) {
            case BREATHS -> counted(count, "breath");
            case HALF_BREATHS -> "half a breath";
            case ROUNDS -> counted(count, "round");
            case SECONDS -> count < 120 ? counted(count, "second") : minutes(count);
        };
    }

    private static String minutes(int seconds) {
        return seconds % 60 == 0
                ? counted(seconds / 60, "minute")
                : String.format(Locale.ROOT, "%d:%02d minutes", seconds / 60, seconds % 60);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
