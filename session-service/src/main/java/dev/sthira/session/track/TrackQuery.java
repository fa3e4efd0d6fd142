package dev.sthira.session.track;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a track is wished for.
///
/// @param number of an event of the session
record TrackQuery(
        @Parameter(description = "Whether a bell rings where poses begin and end", example = "true")
        @QueryParam("bell")
        @DefaultValue("true")
        boolean bell,

        @Parameter(description = "Whether the last seconds tick", example = "true")
        @QueryParam("ticks")
        @DefaultValue("true")
        boolean ticks,

        @Parameter(
                description =
                        "Whether poses and cues are spoken, in the language of the plan, where a voice is installed",
                example = "false")
        @QueryParam("voice")
        @DefaultValue("true")
        boolean voice,

        @Parameter(
                description = "How many seconds are counted before each pose; left out: what the plan gives to get"
                        + " ready, three at least",
                example = "5")
        @QueryParam("count")
        @Min(0)
        @Max(10)
        @Nullable
        Integer count,

        @Parameter(
                description = "The number of an event: the track as the session stood behind it, with the pose that is"
                        + " held longer there as long as it is held; left out: as planned",
                example = "52")
        @QueryParam("number")
        @Min(0)
        @Nullable
        Integer number) {

    /// @param speaks whether there is a voice
    Audible audible(boolean speaks) {
        return new Audible(bell, ticks, voice && speaks, count);
    }
}
