package dev.sthira.session.practice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a person's practices, newest first.
@Schema(name = "PracticePage")
record PracticePage(
        @Schema(ref = "PracticeItems", description = "Practices of sessions and entries, as `kind` says.")
        List<Record> items,

        @Schema(description = "Send it as `after` for the next page; null on the last one.") @Nullable
        String next) {}
