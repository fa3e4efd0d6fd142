package dev.sthira.catalog.shelf;

import dev.sthira.kit.page.PageMark;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Things kept in memory by their slug, parsed and ready to be sent: whole documents, and pages of short entries.
/// It never changes; a new edition of anything makes a new shelf.
public final class Shelf<T> {
    private final List<Item<T>> inOrder;
    private final Map<String, Item<T>> bySlug;

    private Shelf(List<Item<T>> inOrder) {
        this.inOrder = inOrder;
        this.bySlug = inOrder.stream().collect(Collectors.toUnmodifiableMap(Item::slug, Function.identity()));
    }

    /// One thing, its document, its entry in a list, and the language of both.
    public record Item<T>(String slug, T thing, Ready document, byte[] entry, String language) {}

    /// Some entries in the order of their slugs, and the mark to go on with, if there is more.
    public record Page(Ready answer, @Nullable String next) {

        /// The header that names the next page of a plain list, if there is one.
        public @Nullable String link(String path, int limit) {
            return next == null ? null : "<%s?after=%s&limit=%d>; rel=\"next\"".formatted(path, next, limit);
        }
    }

    public static <T> Shelf<T> of(Collection<Item<T>> items) {
        return new Shelf<>(
                items.stream().sorted(Comparator.comparing(Item::slug)).toList());
    }

    /// The same without some.
    public Shelf<T> without(Set<String> slugs) {
        return slugs.isEmpty()
                ? this
                : new Shelf<>(inOrder.stream()
                        .filter(item -> !slugs.contains(item.slug()))
                        .toList());
    }

    public Collection<T> things() {
        return inOrder.stream().map(Item::thing).toList();
    }

    public Optional<T> thing(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).map(Item::thing);
    }

    public Optional<Ready> document(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).map(Item::document);
    }

    public Optional<Item<T>> item(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// In order.
    public List<Item<T>> items() {
        return inOrder;
    }

    /// The languages that these are in, for people: `de, en`.
    public static String languages(Collection<? extends Item<?>> items) {
        return items.isEmpty()
                ? Languages.ORIGINAL
                : items.stream().map(Item::language).distinct().sorted().collect(Collectors.joining(", "));
    }

    /// At most `limit` entries behind a slug, which need not be there any more.
    public Page page(String behind, int limit) {
        var from = placeBehind(behind);
        var to = Math.min(from + limit, inOrder.size());
        var page = inOrder.subList(from, to);
        var next = to < inOrder.size() ? PageMark.of(page.getLast().slug()) : null;
        return new Page(Ready.of(body(page, next), languages(page)), next);
    }

    private int placeBehind(String slug) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).slug().compareTo(slug) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static <T> byte[] body(List<Item<T>> page, @Nullable String next) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"items\":["));
        body.writeBytes(join(page));
        body.writeBytes(utf8(next == null ? "],\"next\":null}" : "],\"next\":\"" + next + "\"}"));
        return body.toByteArray();
    }

    private static <T> byte[] join(List<Item<T>> items) {
        var joined = new ByteArrayOutputStream();
        for (var item : items) {
            joined.writeBytes(joined.size() == 0 ? new byte[0] : utf8(","));
            joined.writeBytes(item.entry());
        }
        return joined.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
