package dev.sthira.web.sign;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a person goes on after the sign-in: a page of ours, never another site's.
final class ReturnPath {
    private static final Pattern OURS =
            Pattern.compile("/(?:[A-Za-z0-9_~.-]+(?:/[A-Za-z0-9_~.-]+)*/?)?(?:[?][A-Za-z0-9_~.=&%+-]*)?");

    private ReturnPath() {}

    static String of(@Nullable String wished) {
        return wished != null && wished.length() <= 300 && OURS.matcher(wished).matches() ? wished : "/";
    }
}
