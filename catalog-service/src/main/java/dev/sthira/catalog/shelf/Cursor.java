package dev.sthira.catalog.shelf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The place behind the last entry of a page, in a form nobody is tempted to take apart.
public final class Cursor {
    /// Every text of this form can be read.
    public static final String PATTERN = "^([0-9a-f]{2}){1,300}$";

    private Cursor() {}

    public static String behind(String slug) {
        return HexFormat.of().formatHex(slug.getBytes(StandardCharsets.UTF_8));
    }

    public static String slug(@Nullable String cursor) {
        return cursor == null ? "" : new String(HexFormat.of().parseHex(cursor), StandardCharsets.UTF_8);
    }
}
