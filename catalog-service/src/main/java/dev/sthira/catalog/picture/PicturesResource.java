package dev.sthira.catalog.picture;

import dev.sthira.catalog.plan.Crossing;
import dev.sthira.catalog.plan.Ways;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PosePath;
import dev.sthira.catalog.pose.PoseProblems;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.kit.words.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Pictures of single poses, still and moving.
@Path("/poses")
@Produces(Drawn.TYPE)
@PermitAll
@Tag(name = "Pictures")
class PicturesResource {
    private static final Map<String, Words> WORDS = Words.all("/picture/words");
    private static final long ROOM_BYTES = 8L * 1024 * 1024;
    private final PoseShelf poses;
    private final Pictures pictures;
    private final Motions motions;
    private final Drawn still = new Drawn(ROOM_BYTES);
    private final Drawn moving = new Drawn(ROOM_BYTES);

    PicturesResource(PoseShelf poses, Pictures pictures, Motions motions) {
        this.poses = poses;
        this.pictures = pictures;
        this.motions = motions;
    }

    // Numbers, because they do not keep a catalog in memory that is gone.
    private record Still(
            String pose,
            int document,
            String language,
            @Nullable String variation,
            Seat seat,
            Shown side,
            Theme theme) {}

    private record Moving(
            String pose,
            int document,
            int poses,
            String language,
            @Nullable String from,
            @Nullable String by,
            Theme theme) {}

    /// A pose in the language of whoever looks at it, or else in English.
    private record Read(Pose pose, Words words) {
        Captions captions() {
            return new Captions(words);
        }
    }

    @GET
    @Path("{slug}/picture.svg")
    @Operation(
            operationId = "getPicture",
            summary = "A picture of one pose",
            description =
                    "An SVG drawing of the pose or of one of its variations, on the side that is practised; it can be read"
                            + " aloud, in the language of whoever asks where the pose has been translated.")
    @APIResponse(
            responseCode = "200",
            description = "A drawing, 4 wide to 3 high, with title and description.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(mediaType = Drawn.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response picture(
            @BeanParam PosePath asked,
            @Parameter(
                            description =
                                    "Which side is practised, in the words of a plan: both shows what is the same on"
                                            + " both sides, and, like alternating, the right side of a pose that has two.",
                            example = "left")
                    @QueryParam("side")
                    @DefaultValue("right")
                    Shown side,
            @Parameter(description = "A variation of the pose, by its short name.", example = "toes-on-floor")
                    @QueryParam("variation")
                    @Nullable
                    String variation,
            @Parameter(
                            description = "What a pose that sits is done on, as in a class that never leaves the chair;"
                                    + " others are the same on both.",
                            example = "chair")
                    @QueryParam("seat")
                    @DefaultValue("floor")
                    Seat seat,
            @BeanParam Look look) {
        var slug = asked.slug();
        var read = read(slug, look);
        var pose = read.pose();
        if (variation != null && pose.variation(variation).isEmpty()) {
            throw InvalidParameter.query(
                    "variation", "is not known; %s has %s".formatted(pose.name(), variations(pose)));
        }
        var seated = sits(pose, variation) ? seat : Seat.FLOOR;
        var caption = read.captions().of(pose, variation, pictures.sided(slug, variation) ? side : null);
        var language = read.words().language();
        return still.answer(
                new Still(slug, pose.hashCode(), language, variation, seated, side, look.theme()),
                language,
                () -> pictures.svg(slug, variation, seated, side.drawn(), look.theme(), Manner.STYLED, caption)
                        .orElseThrow(() -> PictureProblems.notDrawn(slug)));
    }

    private static boolean sits(Pose pose, @Nullable String variation) {
        var form = variation == null ? null : pose.variation(variation).orElseThrow();
        return pose.position(form).start() == Position.SEATED;
    }

    @GET
    @Path("{slug}/motion.svg")
    @Operation(
            operationId = "getMotion",
            summary = "The way into one pose and back, moving",
            description =
                    "From another pose the way leads through the positions that a plan names. A pose that is seen from"
                            + " above begins at rest. A flow is shown as its round, a breath in about four seconds."
                            + " Whoever prefers less motion sees the pose itself.")
    @APIResponse(
            responseCode = "200",
            description = "An animated drawing, 4 wide to 3 high, with title and description.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(mediaType = Drawn.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response motion(
            @BeanParam PosePath asked,
            @Parameter(
                            description = "The pose one comes from; without it, its start position at rest.",
                            example = "mountain")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The transitions on the way, as a plan names them, each with the form it is"
                                    + " taken in behind a dot; without it, the quickest.",
                            example = "kneel-down.hand-on-chair,step-back-from-the-lunge")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @BeanParam Look look) {
        var slug = asked.slug();
        var read = read(slug, look);
        var pose = read.pose();
        var language = read.words().language();
        if (from != null && (poses.get().thing(from).isEmpty() || !motions.knows(from))) {
            throw InvalidParameter.query(
                    "from", "must be the short name of a pose that has a picture, such as mountain");
        }
        var before = from == null ? null : pose(from);
        var through = by == null ? quickest(pose, before) : WayPath.of(by, poses.get());
        var all = poses.get().things();
        return moving.answer(
                new Moving(slug, pose.hashCode(), all.hashCode(), language, from, by, look.theme()),
                language,
                () -> motions.svg(
                                pose,
                                before,
                                through,
                                look.theme(),
                                read.captions().moving(pose))
                        .orElseThrow(() -> PictureProblems.notDrawn(slug)));
    }

    private List<Crossing> quickest(Pose pose, @Nullable Pose before) {
        return before == null
                ? List.of()
                : Ways.of(poses.get().things())
                        .into(before.position().end(), pose, null)
                        .through();
    }

    private Read read(String slug, Look look) {
        var item = poses.best(look.languages()).item(slug).orElseThrow(PoseProblems::unknown);
        var language = WORDS.containsKey(item.language()) ? item.language() : Languages.ORIGINAL;
        return new Read(
                poses.get(language).thing(slug).orElseThrow(PoseProblems::unknown),
                Objects.requireNonNull(WORDS.get(language)));
    }

    private Pose pose(String slug) {
        return poses.get().thing(slug).orElseThrow(PoseProblems::unknown);
    }

    static String variations(Pose pose) {
        return pose.variations().isEmpty()
                ? "no variations"
                : String.join(
                        ", ",
                        pose.variations().stream().map(Pose.Variation::slug).toList());
    }
}
