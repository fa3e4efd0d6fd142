package dev.sthira.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.search.Hits.Hit;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.catalog.shelf.Ready;
import dev.sthira.catalog.shelf.Shelf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes one page of a search: the entries as they are in lists, how many there are in all, and the facets.
final class SearchPage {
    private final ObjectMapper json;
    private final String language;
    private final Set<String> concerns;
    private final boolean mixed;

    /// @param concerns those it must be safe for and those somebody tells of, so that an entry names the form to take
    /// @param mixed    whether an entry must say what it is
    SearchPage(ObjectMapper json, String language, Set<String> concerns, boolean mixed) {
        this.json = json;
        this.language = language;
        this.concerns = concerns;
        this.mixed = mixed;
    }

    Shelf.Page page(
            List<Hit> hits,
            int total,
            @Nullable String next,
            Map<Kind, Stock> stocks,
            SortedMap<String, SortedMap<String, Integer>> facets,
            Query query) {
        var body = new ByteArrayOutputStream();
        var items = new ArrayList<Shelf.Item<?>>();
        write(body, "{\"items\":[");
        for (var hit : hits) {
            stock(stocks, hit).shelves().in(language).item(hit.subject().slug()).ifPresent(item -> {
                write(body, items.isEmpty() ? "" : ",");
                write(body, hit.subject(), item);
                items.add(item);
            });
        }
        write(body, "],\"next\":" + written(next) + ",\"total\":" + total);
        write(body, ",\"facets\":" + written(facets));
        write(body, ",\"understood\":" + written(understood(query)) + "}");
        return new Shelf.Page(Ready.of(body.toByteArray(), Shelf.languages(items)), next);
    }

    private static Stock stock(Map<Kind, Stock> stocks, Hit hit) {
        var stock = stocks.get(hit.subject().kind());
        if (stock == null) {
            throw new IllegalStateException("found what is not there: " + hit);
        }
        return stock;
    }

    private void write(ByteArrayOutputStream body, Subject subject, Shelf.Item<?> item) {
        var word = subject.kind().name().toLowerCase(Locale.ROOT);
        write(body, mixed ? "{\"type\":\"%s\",\"%s\":".formatted(word, word) : "");
        var forms = forms(subject);
        if (forms.isEmpty()) {
            body.writeBytes(item.entry());
        } else {
            body.write(item.entry(), 0, item.entry().length - 1);
            write(body, ",\"instead\":" + written(forms) + "}");
        }
        write(body, mixed ? "}" : "");
    }

    private List<Map<String, String>> forms(Subject subject) {
        var forms = new ArrayList<Map<String, String>>();
        for (var concern : concerns) {
            var form = subject.instead().get(concern);
            if (form != null) {
                var name = form.names().getOrDefault(language, form.names().getOrDefault("en", form.slug()));
                forms.add(new TreeMap<>(Map.of("concern", concern, "variation", form.slug(), "name", name)));
            }
        }
        return forms;
    }

    private static Map<String, Object> understood(Query query) {
        var understood = new TreeMap<String, Object>(Understanding.told(query.meanings()));
        if (query.minutes() != null) {
            understood.put("minutes", query.minutes());
        }
        return understood;
    }

    private String written(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps can be written", e);
        }
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
