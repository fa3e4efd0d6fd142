package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What practice was for.
@Schema(
        name = "PurposeStats",
        description =
                "Practices by what their classes were put together for. A class that was taught as it is tells of no"
                        + " intent, nor does an entry: they are `untold`.")
record PurposesView(
        @Schema(description = "Those held longest first.") List<IntentView> intents,

        @Schema(description = "Those held longest first; a class that was for several areas counts for each.")
        List<AreaView> areas,

        @Schema(description = "All that tells of no intent.")
        ShareView untold) {

    /// An intent.
    @Schema(name = "IntentShare")
    record IntentView(
            @Schema(ref = "Intent") String intent,

            @Schema(examples = "12") int practices,

            @Schema(description = "Minutes held, to a tenth.", examples = "204.5")
            BigDecimal minutes) {

        private static IntentView of(Purposes.Share share) {
            return new IntentView(share.word(), share.practices(), Figures.minutes(share.held()));
        }
    }

    /// A body area.
    @Schema(name = "AreaShare")
    record AreaView(
            @Schema(ref = "Area") String area,

            @Schema(examples = "9") int practices,

            @Schema(description = "Minutes held, to a tenth.", examples = "151.0")
            BigDecimal minutes) {

        private static AreaView of(Purposes.Share share) {
            return new AreaView(share.word(), share.practices(), Figures.minutes(share.held()));
        }
    }

    /// All else.
    @Schema(name = "UntoldShare")
    record ShareView(
            @Schema(examples = "40") int practices,

            @Schema(description = "Minutes held, to a tenth.", examples = "806.3")
            BigDecimal minutes) {}

    static PurposesView of(Purposes purposes) {
        return new PurposesView(
                purposes.intents().stream().map(IntentView::of).toList(),
                purposes.areas().stream().map(AreaView::of).toList(),
                new ShareView(
                        purposes.untold().practices(),
                        Figures.minutes(purposes.untold().held())));
    }
}
