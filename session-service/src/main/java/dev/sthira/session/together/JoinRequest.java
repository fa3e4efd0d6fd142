package dev.sthira.session.together;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How somebody wants to come along.
@Schema(name = "JoinRequest")
record JoinRequest(
        @Schema(description = "What the others see of you, in up to 40 characters.", examples = "Jonas") @Nullable
        String name,

        @Schema(description = "Be the mirror of whoever leads: left for right.") @Nullable
        Boolean mirrored,

        @Schema(ref = "Level", description = "Your own level; the other's if it is not said.") @Nullable
        String level,

        @Schema(ref = "JoinersBody", description = "What your body asks to be respected.") @Nullable
        JsonNode body,

        @Schema(ref = "JoinersPoses", description = "Slugs of poses you never want.") @Nullable
        JsonNode never,

        @Schema(ref = "JoinersProps", description = "Props you have; without it, everything is there.") @Nullable
        JsonNode props) {

    boolean hasWishes() {
        return level != null || body != null || never != null || props != null;
    }
}
