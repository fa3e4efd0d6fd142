package dev.sthira.kit.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The place behind the last entry of a page, in a form nobody is tempted to take apart.
public final class PageMark {
    private static final char BETWEEN = '\n';

    private PageMark() {}

    /// The mark behind an entry, from the values that the list is ordered by.
    public static String of(Object... order) {
        var text = Arrays.stream(order).map(Object::toString).collect(Collectors.joining(String.valueOf(BETWEEN)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The values of a mark.
    ///
    /// @throws IllegalArgumentException if it is none that [#of] makes
    static List<String> values(String mark) {
        var text = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
        var values = List.of(text.split(String.valueOf(BETWEEN), -1));
        if (!of(values.toArray()).equals(mark)) {
            throw new IllegalArgumentException("no mark");
        }
        return values;
    }
}
