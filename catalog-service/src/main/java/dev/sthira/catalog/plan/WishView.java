package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Wishes.Pace;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence.Intent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody wishes for, as it comes over the wire: a sequence of the catalog, or a class composed for them.
@NamesAClass
@Schema(
        name = "Wish",
        description =
                "What you wish for: a `sequence` as somebody teaches it, or one put together for you with `compose`.")
public record WishView(
        @Schema(description = "Slug of the sequence. Either this or `compose`.", examples = "back-strengthening")
        @Size(max = 60, message = "must not be longer than 60 characters")
        @Pattern(regexp = SLUG, message = "must be a slug such as back-strengthening")
        @Nullable
        String sequence,

        @Schema(description = "Edition of the sequence; without it, the newest.", examples = "1")
        @Min(value = 1, message = "must be 1 or more")
        @Nullable
        Integer version,

        @Schema(description = "What to put a class together for. Either this or `sequence`.") @Valid @Nullable
        Compose compose,

        @Schema(description = "Beginners get the easier forms, others the deeper ones.", required = true)
        @NotNull(message = "is missing; say beginner, intermediate or advanced")
        @Nullable
        Level level,

        @Schema(
                description = "Length of one breath of yours, in and out, in seconds; counted to the millisecond.",
                examples = "4.0",
                required = true)
        @NotNull(message = "is missing; say how long one breath of yours takes")
        @DecimalMin(value = "2", message = "must be at least 2 seconds")
        @DecimalMax(value = "15", message = "must be at most 15 seconds")
        @Nullable
        Double breathSeconds,

        @Schema(
                description =
                        "Minutes the class should take, within 15 seconds where the doses allow it; without it, as"
                                + " long as it usually does. A composed class needs it.",
                examples = "20")
        @Min(value = 1, message = "must be from 1 to 240")
        @Max(value = 240, message = "must be from 1 to 240")
        @Nullable
        Integer minutes,

        @Schema(description = "What your body asks to be respected.")
        @Size(max = MOST_CONCERNS, message = "must not have more than {max} entries; name each concern once")
        @Nullable
        List<@Valid @NotNull(message = "must not be null") BodyPart> body,

        @Schema(description = "Slugs of poses you never want.", examples = "[\"bow\"]")
        @Size(max = 50, message = "must not have more than 50 entries")
        @Nullable
        List<
                        @NotNull(message = "must not be null")
                        @Size(max = 60, message = "must not be longer than 60 characters") String>
                never,

        @Schema(description = "Slugs of poses you always want.", examples = "[\"childs-pose\"]")
        @Size(max = 10, message = "must not have more than 10 entries")
        @Nullable
        List<
                        @NotNull(message = "must not be null")
                        @Size(max = 60, message = "must not be longer than 60 characters") String>
                always,

        @Schema(
                description =
                        "Slugs of poses you like: where there is a choice they come sooner, and where time is short"
                                + " they go later.",
                examples = "[\"sphinx\"]")
        @Size(max = 50, message = "must not have more than 50 entries")
        @Nullable
        List<
                        @NotNull(message = "must not be null")
                        @Size(max = 60, message = "must not be longer than 60 characters") String>
                liked,

        @Schema(
                description =
                        "Props at hand; an empty list is none, without it everything is there. A wall and a folded"
                                + " mat are there in any case: whoever has no wall says `never` to what needs one.")
        @Size(max = 8, message = "must not have more than 8 entries")
        @Nullable
        List<@NotNull(message = "must not be null") PropItem> props,

        @Schema(description = "How much time you want for getting from pose to pose.", defaultValue = "usual") @Nullable
        Pace pace,

        @Schema(
                description = "Seconds to be counted down before each hold, once you are there: each way is at least as"
                        + " long as that.",
                defaultValue = "0",
                examples = "3")
        @Min(value = 0, message = "must be from 0 to 10")
        @Max(value = 10, message = "must be from 0 to 10")
        @Nullable
        Integer getReadySeconds,

        @Schema(
                description =
                        "Percent of each pose's further cues you want to hear, beside the one sentence of the step.",
                defaultValue = "0",
                examples = "50")
        @Min(value = 0, message = "must be from 0 to 100")
        @Max(value = 100, message = "must be from 0 to 100")
        @Nullable
        Integer guidance,

        @Schema(
                description = "How many times faster than life everything runs. For rehearsals only, which an"
                        + " installation must allow; 1 is life.",
                defaultValue = "1",
                examples = "60")
        @Min(value = 1, message = "must be from 1 to 600")
        @Max(value = 600, message = "must be from 1 to 600")
        @Nullable
        Integer rehearsalSpeed) {
    /// As many as there are.
    static final int MOST_CONCERNS = 26;

    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// What to put a class together for.
    @Schema(name = "WishedComposition")
    public record Compose(
            @Schema(required = true)
            @NotNull(message = "is missing; say what the class is for, such as stretch or strengthen")
            @Nullable
            Intent intent,

            @Schema(description = "Body areas it should be for; without them, the whole body.")
            @Size(max = 6, message = "must not have more than 6 entries")
            @Nullable
            List<@NotNull(message = "must not be null") Area> focus,

            @Schema(
                    description =
                            "Any whole number: the same one gives the same class, another one another. Without it, 0.",
                    examples = "20261122")
            @Nullable
            Long seed) {}

    /// Something about the body, and how bad it is.
    @Schema(name = "WishedConcern")
    public record BodyPart(
            @Schema(required = true) @NotNull(message = "is missing; say what it is about, such as knees") @Nullable
            Concern concern,

            @Schema(defaultValue = "mild") @Nullable Severity severity) {}

    /// A class as it is taught, with nothing further wished for.
    public static WishView asTaught(String sequence, Level level, double breathSeconds) {
        return new WishView(
                sequence, null, null, level, breathSeconds, null, null, null, null, null, null, null, null, null, null);
    }

    Wishes toWishes() {
        return new Wishes(
                source(),
                Objects.requireNonNull(level),
                Math.round(Objects.requireNonNull(breathSeconds) * 1000),
                minutes,
                toBody(),
                slugs(never),
                slugs(always),
                slugs(liked),
                props == null ? null : Set.copyOf(props),
                Objects.requireNonNullElse(pace, Pace.USUAL),
                Objects.requireNonNullElse(getReadySeconds, 0),
                Objects.requireNonNullElse(guidance, 0),
                Objects.requireNonNullElse(rehearsalSpeed, 1));
    }

    private Wishes.Source source() {
        return compose == null
                ? new Wishes.Taught(Objects.requireNonNull(sequence), version)
                : new Wishes.Composed(
                        Objects.requireNonNull(compose.intent),
                        Objects.requireNonNullElse(compose.focus, List.of()),
                        Objects.requireNonNullElse(compose.seed, 0L));
    }

    Body toBody() {
        var concerns = new TreeMap<Concern, Severity>();
        for (var part : Objects.requireNonNullElse(body, List.<BodyPart>of())) {
            concerns.merge(
                    Objects.requireNonNull(part.concern),
                    Objects.requireNonNullElse(part.severity, Severity.MILD),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return new Body(concerns);
    }

    /// Each concern as often as it is named.
    Stream<Concern> concerns() {
        return Objects.requireNonNullElse(body, List.<BodyPart>of()).stream()
                .map(part -> Objects.requireNonNull(part.concern));
    }

    private static Set<String> slugs(@Nullable List<String> list) {
        return new TreeSet<>(Objects.requireNonNullElse(list, List.of()));
    }
}
