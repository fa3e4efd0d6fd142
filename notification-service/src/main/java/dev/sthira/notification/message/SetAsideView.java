package dev.sthira.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A message that could not be read, as an operator sees it: nothing of what it says, nor whom it is for.
@Schema(name = "SetAsideMessage")
record SetAsideView(
        UUID id,

        Channel channel,

        @Schema(
                description = "The word of its kind; one that `MessageKind` does not have is of a newer version.",
                examples = "summary")
        String kind,

        @Schema(description = "What kind of thing caused it.", examples = "session-completed")
        String causeType,

        @Schema(
                description = "What of it cannot be read.",
                examples = "content: UnrecognizedPropertyException at picture")
        String fault,

        Instant setAsideAt,

        @Schema(description = "From then on it is worth nothing, and ends as expired.")
        Instant deadline) {}
