package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.shelf.Shelf;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Sheets with all pictures of a class.
@Path("/sequences")
@Produces(Drawn.TYPE)
@PermitAll
@NonBlocking
@Tag(name = "Pictures")
class ContactSheetsResource {
    private static final int SHEETS = 64;
    private final SequenceShelf sequences;
    private final PoseShelf poses;
    private final Pictures pictures;
    private final Drawn drawn = new Drawn(SHEETS);

    ContactSheetsResource(SequenceShelf sequences, PoseShelf poses, Pictures pictures) {
        this.sequences = sequences;
        this.poses = poses;
        this.pictures = pictures;
    }

    private record Key(Shelf<Sequence> sequences, Shelf<Pose> poses, String slug, Theme theme) {}

    @GET
    @Path("{slug}/contact-sheet.svg")
    @Operation(operationId = "getContactSheet", summary = "All pictures of a class on one sheet")
    @APIResponse(
            responseCode = "200",
            description = "A drawing with every step in order: number, names, side and dose.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(mediaType = Drawn.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "NotReady")
    public Response sheet(
            @Parameter(description = "Short name of the sequence.", example = "back-strengthening") @PathParam("slug")
                    String slug,
            @Parameter(
                            description = "Colours by day, by night, or as the screen of the reader says.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"light", "dark", "auto"},
                                            defaultValue = "light"))
                    @QueryParam("theme")
                    @Nullable
                    String theme,
            @Context Request request) {
        var sequence = sequences.get().thing(slug).orElseThrow(() -> PictureProblems.noSequence(slug));
        var colours = PictureProblems.word(Theme.class, "theme", theme, Theme.LIGHT);
        var key = new Key(sequences.get(), poses.get(), slug, colours);
        return drawn.answer(key, () -> new ContactSheet(sequence.title(), "en", parts(sequence)).svg(colours), request);
    }

    private List<ContactSheet.Part> parts(Sequence sequence) {
        var parts = new ArrayList<ContactSheet.Part>();
        var number = 1;
        for (var block : sequence.blocks()) {
            var cells = new ArrayList<ContactSheet.Cell>();
            for (var step : block.steps()) {
                cells.add(cell(number++, step));
            }
            parts.add(new ContactSheet.Part(block.number() + ". " + block.title(), cells));
        }
        return parts;
    }

    private ContactSheet.Cell cell(int number, Step step) {
        var pose = poses.get().thing(step.pose()).orElseThrow();
        var variation = step.variation() == null
                ? null
                : pose.variation(step.variation()).orElse(null);
        var name = pose.name() + (variation == null ? "" : ": " + variation.name());
        var sanskrit = pose.sanskrit() == null ? null : pose.sanskrit().iast();
        var scene = pictures.scene(step.pose(), variation == null ? null : variation.slug())
                .orElse(null);
        return new ContactSheet.Cell(
                number, name, sanskrit, measure(step), scene, scene != null && Pictures.mirrored(scene, side(step)));
    }

    private static Side side(Step step) {
        return step.sides().name().equals("LEFT") || step.firstSide() == Side.LEFT ? Side.LEFT : Side.RIGHT;
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
