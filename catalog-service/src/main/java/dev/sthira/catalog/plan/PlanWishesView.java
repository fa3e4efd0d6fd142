package dev.sthira.catalog.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The wishes a plan was made for, as they were understood.
@Schema(name = "PlanWishes", description = "The wishes as understood; what was not wished for is left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanWishesView(
        @Schema(description = "Slug of the sequence.", examples = "back-strengthening") @Nullable
        String sequence,

        @Schema(description = "Its edition, where one was asked for.") @Nullable
        Integer version,

        @Schema(description = "What the class was put together for.") @Nullable
        CompositionView compose,

        Level level,

        @Schema(description = "Length of one breath in seconds.", examples = "4.000")
        BigDecimal breathSeconds,

        @Nullable Integer minutes,
        @Nullable List<ConcernView> body,
        @Nullable List<String> never,
        @Nullable List<String> always,
        @Nullable List<String> liked,
        @Nullable List<PropItem> props,
        Wishes.@Nullable Pace pace,

        @Schema(description = "Seconds counted down at the end of the way into each pose, in life.") @Nullable
        Integer getReadySeconds,

        @Schema(description = "Percent of each pose's further cues.") @Nullable
        Integer guidance,

        @Schema(description = "How many times faster than life; 1 is life.", examples = "1")
        int rehearsalSpeed) {

    static PlanWishesView of(Wishes wishes) {
        var taught = wishes.source() instanceof Wishes.Taught it ? it : null;
        var composed = wishes.source() instanceof Wishes.Composed it ? it : null;
        return new PlanWishesView(
                taught == null ? null : taught.sequence(),
                taught == null ? null : taught.version(),
                composed == null ? null : new CompositionView(composed.intent(), composed.focus(), composed.seed()),
                wishes.level(),
                PlanView.inSeconds(wishes.breathMillis()),
                wishes.minutes(),
                wishes.body().concerns().isEmpty() ? null : ConcernView.of(wishes.body()),
                sorted(wishes.never()),
                sorted(wishes.always()),
                sorted(wishes.liked()),
                wishes.props() == null ? null : wishes.props().stream().sorted().toList(),
                wishes.pace() == Wishes.Pace.USUAL ? null : wishes.pace(),
                wishes.getReady() == 0 ? null : Integer.valueOf(wishes.getReady()),
                wishes.guidance() == 0 ? null : Integer.valueOf(wishes.guidance()),
                wishes.rehearsalSpeed());
    }

    private static @Nullable List<String> sorted(Collection<String> slugs) {
        return slugs.isEmpty() ? null : slugs.stream().sorted().toList();
    }

    @Schema(name = "PlanComposition")
    record CompositionView(Intent intent, List<Area> focus, long seed) {}

    @Schema(name = "PlanConcern")
    record ConcernView(Concern concern, Body.Severity severity) {
        static List<ConcernView> of(Body body) {
            return body.concerns().entrySet().stream()
                    .map(entry -> new ConcernView(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
