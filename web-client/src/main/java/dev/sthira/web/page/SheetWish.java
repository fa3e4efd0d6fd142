package dev.sthira.web.page;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/// What stands in the form for a cheat sheet.
///
/// @param sequence the slug of a class
record SheetWish(
        @FormParam("email") @Nullable String email,
        @FormParam("sequence") @Nullable String sequence) {
    static SheetWish of(@Nullable String sequence) {
        return new SheetWish(null, sequence);
    }
}
