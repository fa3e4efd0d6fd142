package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PosePath;
import dev.sthira.catalog.pose.PoseProblems;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.kit.problem.InvalidParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Pictures of single poses in pixels, for mails and whatever else shows no SVG.
@Path("/poses")
@PermitAll
@Tag(name = "Pictures")
class BitmapsResource {
    private static final String TYPE = "image/png";
    private static final int WIDTH = 1040;
    private static final long ROOM_BYTES = 8L * 1024 * 1024;

    private final PoseShelf poses;
    private final Pictures pictures;
    private final Drawn drawn = new Drawn(ROOM_BYTES);

    BitmapsResource(PoseShelf poses, Pictures pictures) {
        this.poses = poses;
        this.pictures = pictures;
    }

    private record Still(
            String pose, int document, @Nullable String variation, Shown side) {}

    @GET
    @Path("{slug}/picture.png")
    @Produces(TYPE)
    @Operation(
            operationId = "getBitmap",
            summary = "A picture of one pose in pixels",
            description =
                    "The same drawing as `picture.svg` by day, for mails and whatever else shows no SVG. It has no words in it.")
    @APIResponse(
            responseCode = "200",
            description = "A PNG of 1040 by 780 pixels.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response picture(
            @BeanParam PosePath asked,
            @Parameter(description = "Which side is practised, as for `picture.svg`.", example = "left")
                    @QueryParam("side")
                    @DefaultValue("right")
                    Shown side,
            @Parameter(description = "A variation of the pose, by its short name.", example = "toes-on-floor")
                    @QueryParam("variation")
                    @Nullable
                    String variation) {
        var slug = asked.slug();
        var pose = poses.get().thing(slug).orElseThrow(PoseProblems::unknown);
        if (variation != null && pose.variation(variation).isEmpty()) {
            throw InvalidParameter.query(
                    "variation", "is not known; %s has %s".formatted(pose.name(), PicturesResource.variations(pose)));
        }
        return drawn.wordless(new Still(slug, pose.hashCode(), variation, side), () -> png(pose, variation, side));
    }

    private byte[] png(Pose pose, @Nullable String variation, Shown side) {
        var scene = pictures.scene(pose.slug(), variation, Seat.FLOOR)
                .orElseThrow(() -> PictureProblems.notDrawn(pose.slug()));
        return Png.of(Bitmap.of(scene, Pictures.mirrored(scene, side.drawn()), Theme.LIGHT, WIDTH));
    }
}
