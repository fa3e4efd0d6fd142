package dev.sthira.session.plan;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person wants to practise, as the catalog's `POST /plans` takes it.
@Schema(description = "What you want to practise. The catalog makes a plan of it.")
public record PlanWishes(
        @Schema(description = "Slug of the sequence.", examples = "back-strengthening")
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be a slug such as back-strengthening")
        String sequence,

        @Schema(description = "Chooses among easier and harder variations.", examples = "intermediate")
        @NotNull
        @Pattern(regexp = "beginner|intermediate|advanced", message = "must be beginner, intermediate or advanced")
        String level,

        @Schema(description = "Length of one breath, in and out, in seconds.", examples = "4.0")
        @NotNull
        @DecimalMin("2")
        @DecimalMax("15")
        BigDecimal breathSeconds,

        @Schema(description = "Divides every duration; only where rehearsals are switched on.", examples = "1")
        @Min(1)
        @Max(600)
        @Nullable
        Integer rehearsalSpeed) {}
