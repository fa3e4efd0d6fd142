package dev.sthira.notification.sequence;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The copy of what the catalog publishes.
@Singleton
public class Sequences {
    private static final String SHOW = """
            insert into published_sequence (slug, change, shown, version, title, languages, titles, minutes, intent)
            values (?, ?, true, ?, ?, ?, ?, ?, ?)
            on conflict (slug) do update
               set change = excluded.change, shown = true, version = excluded.version, title = excluded.title,
                   languages = excluded.languages, titles = excluded.titles, minutes = excluded.minutes,
                   intent = excluded.intent
             where published_sequence.change < excluded.change""";
    private static final String HIDE = """
            insert into published_sequence (slug, change, shown) values (?, ?, false)
            on conflict (slug) do update
               set change = excluded.change, shown = false, version = null, title = null, languages = null, titles = null,
                   minutes = null, intent = null
             where published_sequence.change < excluded.change""";
    private static final String ONE = """
            select slug, title, languages, titles, minutes, intent from published_sequence where slug = ? and shown""";
    private static final String ALL = """
            select slug, title, languages, titles, minutes, intent from published_sequence where shown order by slug""";
    private static final String LACKING = """
            select exists (select from catalog_copy)
                   and not exists (select from published_sequence where slug = ? and shown) as lacking""";

    private final Sql sql;
    private final ClassTexts texts;
    private final Instance<WithdrawalListener> listeners;

    Sequences(Sql sql, ClassTexts texts, Instance<WithdrawalListener> listeners) {
        this.sql = sql;
        this.texts = texts;
        this.listeners = listeners;
    }

    /// The class, if everybody may see it.
    public Optional<PublishedSequence> of(String slug) {
        return sql.first(ONE, Sequences::sequence, slug);
    }

    /// All classes that everybody may see.
    public List<PublishedSequence> all() {
        return sql.list(ALL, Sequences::sequence);
    }

    /// Whether there certainly is no such class for everybody: before the catalog has been read to its end
    /// once, nobody can say so.
    public boolean lack(String slug) {
        return sql.first(LACKING, row -> row.bool("lacking"), slug).orElseThrow();
    }

    /// Reads a row that has the columns slug, title, languages, titles, minutes and intent; null if it
    /// joins no class.
    public static @Nullable PublishedSequence orNull(Row row) throws SQLException {
        return row.textOrNull("title") == null ? null : sequence(row);
    }

    /// Takes over what a record says, unless something newer is known.
    void take(CatalogNews news) {
        switch (news) {
            case CatalogNews.Published published -> {
                if (show(published.change(), published.version(), published.sequence())) {
                    texts.keep(published.sequence().slug(), published.texts());
                }
            }
            case CatalogNews.Withdrawn(var change, var slug) -> {
                if (sql.update(HIDE, slug, change) > 0) {
                    texts.forget(slug);
                    listeners.forEach(feature -> feature.withdrawn(slug));
                }
            }
            case CatalogNews.Forgotten(var slug) -> {
                if (sql.update("delete from published_sequence where slug = ?", slug) > 0) {
                    listeners.forEach(feature -> feature.withdrawn(slug));
                }
            }
            case CatalogNews.NotForUs _, CatalogNews.Unreadable _ -> {}
        }
    }

    /// The topic has been read to its end.
    void whole(Instant now) {
        sql.update("insert into catalog_copy (whole_since) values (?) on conflict do nothing", now);
    }

    /// Whether that is news.
    private boolean show(long change, int version, PublishedSequence sequence) {
        var languages = List.copyOf(sequence.titles().keySet());
        return sql.update(
                        SHOW,
                        sequence.slug(),
                        change,
                        version,
                        sequence.title(),
                        languages.toArray(String[]::new),
                        languages.stream().map(sequence.titles()::get).toArray(String[]::new),
                        sequence.minutes(),
                        sequence.intent())
                > 0;
    }

    private static PublishedSequence sequence(Row row) throws SQLException {
        return new PublishedSequence(
                row.text("slug"),
                row.text("title"),
                titles(row.texts("languages"), row.texts("titles")),
                row.at().getObject("minutes", Integer.class),
                row.textOrNull("intent"));
    }

    private static Map<String, String> titles(List<String> languages, List<String> titles) {
        var byLanguage = new TreeMap<String, String>();
        for (int i = 0; i < languages.size(); i++) {
            byLanguage.put(languages.get(i), titles.get(i));
        }
        return byLanguage;
    }
}
