package dev.sthira.catalog.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sthira.catalog.search.Hits.Hit;
import dev.sthira.catalog.search.Hits.Scored;
import dev.sthira.catalog.search.SearchRows.Key;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.NotReady;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.WantedLanguages;
import dev.sthira.kit.database.DatabaseFailed;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.page.PageMark;
import dev.sthira.kit.page.PageQuery;
import dev.sthira.kit.problem.InvalidParameter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Finds poses and classes by what people type. The database brings the candidates; what was asked once is
/// answered from memory until the catalog changes.
@ApplicationScoped
public class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int MOST_QUERIES = 5_000;
    private static final int MOST_REFUSED = 3;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Sql database;
    private final ObjectMapper json;
    private final Cache<Words, Map<Key, Integer>> scores =
            Caffeine.newBuilder().maximumSize(MOST_QUERIES).build();
    private final Cache<Page, Shelf.Page> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Page _, Shelf.Page page) -> page.answer().body().length + 500)
            .build();
    private volatile State state = new State(0, Map.of());

    SearchIndex(Sql database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// What there is, and how often that has changed.
    private record State(int generation, Map<Kind, Stock> stocks) {}

    private record Words(int generation, String wanted, List<String> phrasings, Set<String> barred) {}

    private record Page(int generation, Set<Kind> kinds, Asked asked) {}

    /// From now on this is what can be found of one kind. The rows change within the caller's transaction, if there is
    /// one,
    /// and only those of what is new, changed or gone.
    public synchronized void update(Stock stock) {
        int changed = QuarkusTransaction.joiningExisting()
                .call(() -> SearchRows.keep(database, stock.kind(), stock.subjects()));
        LOG.debugf("%d %s changed in the index", changed, stock.kind());
        var stocks = new EnumMap<Kind, Stock>(Kind.class);
        stocks.putAll(state.stocks());
        stocks.put(stock.kind(), stock);
        state = new State(state.generation() + 1, Map.copyOf(stocks));
        scores.invalidateAll();
        pages.invalidateAll();
    }

    /// What is looked for: the words, what the list is narrowed to, and the order; without one, by relevance where
    /// there are words and by name otherwise.
    public record Wanted(
            Typed typed, Filters filters, @Nullable Sort sort) {}

    /// A page of one kind.
    public Response answer(Kind kind, Wanted wanted, PageQuery page, WantedLanguages languages, UriInfo uri) {
        return answer(Set.of(kind), asked(wanted, page, languages), page, uri);
    }

    /// A page of both kinds, ranked together.
    Response answerBoth(Typed typed, PageQuery page, WantedLanguages languages, UriInfo uri) {
        var asked = asked(new Wanted(typed, Filters.NONE, null), page, languages);
        if (asked.query().text().isEmpty()) {
            throw InvalidParameter.query("q", Sought.ADVICE);
        }
        return answer(Set.of(Kind.POSE, Kind.SEQUENCE), asked, page, uri);
    }

    private Asked asked(Wanted wanted, PageQuery page, WantedLanguages languages) {
        var query = wanted.typed().query();
        var usual = query.text().isEmpty() ? Sort.NAME : Sort.RELEVANCE;
        var sort = Objects.requireNonNullElse(wanted.sort(), usual);
        var after = page.place(1, values -> Hits.place(values.getFirst(), sort)).orElse("");
        var language = Languages.best(
                languages.header(), stock(state, Kind.POSE).shelves().languages());
        return new Asked(query, wanted.filters(), sort, after, page.limit(), language);
    }

    private Response answer(Set<Kind> kinds, Asked asked, PageQuery page, UriInfo uri) {
        var now = state;
        var found = remembered(pages, new Page(now.generation(), kinds, asked), () -> page(now, kinds, asked));
        return page.linked(found.answer().answer(), found.next(), uri).build();
    }

    private Shelf.Page page(State now, Set<Kind> kinds, Asked asked) {
        var subjects = kinds.stream()
                .sorted()
                .flatMap(kind -> stock(now, kind).subjects().stream())
                .toList();
        var query = resolved(asked.query());
        var scored = scored(now, query, subjects);
        var hits = Hits.of(asked, scored);
        var shown = hits.behind(asked.after(), asked.limit());
        var counts = asked.filters().facets(scored.stream().map(Scored::subject).toList());
        var concerns = new TreeSet<>(asked.filters().chosen().getOrDefault("safeFor", Set.of()));
        concerns.addAll(query.minded());
        return new SearchPage(json, asked.language(), concerns, kinds.size() > 1)
                .page(shown, hits.all().size(), next(shown, hits), now.stocks(), new TreeMap<>(counts), query);
    }

    private List<Scored> scored(State now, Query query, List<Subject> subjects) {
        if (query.text().isEmpty()) {
            return subjects.stream().map(subject -> new Scored(subject, 0)).toList();
        }
        var words = new Words(now.generation(), query.wanted(), query.phrasings(), query.barred());
        return Hits.scored(
                query,
                subjects,
                remembered(scores, words, () -> ask(() -> Map.copyOf(Candidates.scores(database, query)))));
    }

    // Not computed inside the cache: that would make others wait for a database that is slow to answer.
    private static <K, V> V remembered(Cache<K, V> cache, K key, Supplier<V> answer) {
        var known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var found = answer.get();
        cache.put(key, found);
        return found;
    }

    // What somebody says no to may be the name of a pose; the index knows names.
    private Query resolved(Query query) {
        if (query.refusedNames().isEmpty()) {
            return query;
        }
        return query.without(ask(() -> query.refusedNames().stream()
                .distinct()
                .limit(MOST_REFUSED)
                .flatMap(name -> Candidates.named(database, name).stream())
                .collect(Collectors.toSet())));
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return QuarkusTransaction.requiringNew().call(question::get);
        } catch (DatabaseFailed away) {
            LOG.debugf("The index does not answer: %s", away.getMessage());
            throw SearchProblems.away();
        }
    }

    private static @Nullable String next(List<Hit> shown, Hits hits) {
        return shown.isEmpty() || shown.getLast() == hits.all().getLast()
                ? null
                : PageMark.of(shown.getLast().place());
    }

    private static Stock stock(State now, Kind kind) {
        var stock = now.stocks().get(kind);
        if (stock == null) {
            throw NotReady.problem();
        }
        return stock;
    }
}
