package dev.sthira.session.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person wants to practise, as the catalog's `POST /plans` takes it. What its words mean is the catalog's to
/// say,
/// and to refuse.
@Schema(
        description =
                "What you want to practise: a `sequence`, or a class put together for you with `compose`. The catalog"
                        + " makes a plan of it, and says what is wrong with it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanWishes(
        @Schema(description = "Slug of the sequence. Either this or `compose`.", examples = "back-strengthening")
        @Size(max = 80)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be a slug such as back-strengthening")
        @Nullable
        String sequence,

        @Schema(description = "Edition of the sequence; without it, the newest.", examples = "1") @Min(1) @Nullable
        Integer version,

        @Schema(description = "What to put a class together for. Either this or `sequence`.") @Valid @Nullable
        Compose compose,

        @Schema(description = "Chooses among easier and harder variations.", examples = "intermediate")
        @NotNull
        @Pattern(regexp = "beginner|intermediate|advanced", message = "must be beginner, intermediate or advanced")
        String level,

        @Schema(description = "Length of one breath, in and out, in seconds.", examples = "4.0")
        @NotNull
        @DecimalMin("2")
        @DecimalMax("15")
        BigDecimal breathSeconds,

        @Schema(description = "Minutes it should take.", examples = "20") @Min(1) @Max(240) @Nullable
        Integer minutes,

        @Schema(description = "What your body asks to be respected.") @Size(max = 18) @Nullable
        List<@Valid @NotNull BodyPart> body,

        @Schema(description = "Slugs of poses you never want.") @Size(max = 50) @Nullable
        List<@NotNull @Size(max = 60) String> never,

        @Schema(description = "Slugs of poses you always want.") @Size(max = 10) @Nullable
        List<@NotNull @Size(max = 60) String> always,

        @Schema(description = "Props at hand; without it, everything is there.") @Size(max = 8) @Nullable
        List<@NotNull @Size(max = 40) String> props,

        @Schema(description = "slow, usual or brisk", examples = "usual") @Size(max = 20) @Nullable
        String pace,

        @Schema(description = "Percent of each pose's further cues.", examples = "50") @Min(0) @Max(100) @Nullable
        Integer guidance,

        @Schema(description = "Divides every duration; only where rehearsals are switched on.", examples = "1")
        @Min(1)
        @Max(600)
        @Nullable
        Integer rehearsalSpeed) {

    /// What to put a class together for.
    @Schema(name = "WishedComposition")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Compose(
            @Schema(description = "What it is for.", examples = "stretch") @NotNull @Size(max = 40)
            String intent,

            @Schema(description = "Body areas.", examples = "[\"hips\"]") @Size(max = 6) @Nullable
            List<@NotNull @Size(max = 40) String> focus,

            @Schema(description = "The same seed gives the same class.", examples = "20261122") @Nullable
            Long seed) {}

    /// Something about the body, and how bad it is.
    @Schema(name = "WishedConcern")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BodyPart(
            @Schema(examples = "knees") @NotNull @Size(max = 40)
            String concern,

            @Schema(description = "mild, moderate or severe", examples = "mild") @Size(max = 20) @Nullable
            String severity) {}
}
