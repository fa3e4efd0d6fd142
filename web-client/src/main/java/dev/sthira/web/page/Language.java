package dev.sthira.web.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/// A language that the app speaks.
enum Language {
    EN,
    DE,
    FR;

    /// The one that was chosen here, or else the first of the browser's that we speak, or else English.
    static Language of(HttpHeaders headers) {
        var chosen = headers.getCookies().get("language");
        if (chosen != null) {
            for (Language each : values()) {
                if (each.tag().equals(chosen.getValue())) {
                    return each;
                }
            }
        }
        return preferred(headers.getAcceptableLanguages());
    }

    private static Language preferred(List<Locale> wished) {
        return wished.stream()
                .map(Locale::getLanguage)
                .flatMap(language ->
                        List.of(values()).stream().filter(each -> each.tag().equals(language)))
                .findFirst()
                .orElse(EN);
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
