package dev.sthira.catalog.shelf;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for.
public class PageQuery {
    private static final Pattern LIMIT = Pattern.compile(Paging.LIMIT);
    private static final Pattern CURSOR = Pattern.compile(Paging.CURSOR);

    @Parameter(
            description = "The `next` of an earlier page; without it, the first page.",
            example = "626f77",
            schema = @Schema(type = SchemaType.STRING, pattern = Paging.CURSOR))
    @QueryParam("after")
    public @Nullable String after;

    @Parameter(
            description = "Most entries of a page.",
            example = "20",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @QueryParam("limit")
    @DefaultValue("20")
    public String limit = "20";

    /// The place behind which the page begins; empty for the first page.
    public String place() {
        if (after != null && !CURSOR.matcher(after).matches()) {
            throw QueryWords.refuse("after", Paging.CURSOR_ADVICE);
        }
        return Cursor.slug(after);
    }

    /// Most entries of the page.
    public int most() {
        if (!LIMIT.matcher(limit).matches()) {
            throw QueryWords.refuse("limit", Paging.LIMIT_ADVICE);
        }
        return Integer.parseInt(limit);
    }
}
