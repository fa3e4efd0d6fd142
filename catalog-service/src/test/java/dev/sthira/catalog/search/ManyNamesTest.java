package dev.sthira.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.kit.database.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A catalog with far more names than ours: what is looked up is found by indexes alone, however many rows there are.
/// `-Dsthira.names=1000000` fills a million.
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ManyNamesTest {
    private static final int NAMES = Integer.getInteger("sthira.names", 20_000);
    private static final int OF_ONE = 5;
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on search_(name|text|subject)");
    private static final List<String> TYPED = List.of(
            "downward dog",
            "downwrd dog",
            "downdog",
            "adho muka shvanasana",
            "warrior 2",
            "Herabschauender Hund",
            "chien tete en bas",
            "sore back 10 min",
            "Bluthochdruck",
            "mal au dos",
            "frozen shoulder",
            "tree pose with a strap for beginners",
            "kamasuvi paviduma");

    /// Three syllables for each number, other ones for others.
    private static final String WORD = """
        create function word(n bigint) returns text language sql immutable as $$
            select (array['ka','ma','su','pa','vi','ra','du','ne','lo','ti','ga','na','sa','bu','mo','de','ju'])[1 + n %% 17]
                || (array['la','ni','to','mu','ve','ro','pi','san','da','ko','ru','mi','bo'])[1 + n / 17 %% 13]
                || (array['ma','na','ta','ki','du','ven','ra','sa','lu','po','ni'])[1 + n / 221 %% 11] $$""".formatted();

    private static final String SUBJECTS = """
        insert into search_subject
        select 'pose', 'many-' || n, '', array['effort:' || n %% 5, 'area:' || word(n %% 40)]
        from generate_series(0, %d) as n""".formatted(NAMES / OF_ONE);

    /// Half of them are names there are, and a word; half are words of nobody.
    private static final String SOME_NAMES = """
        with known as materialized (
            select name, sounds, row_number() over (order by kind, slug, name) - 1 as at, count(*) over () as every
            from search_name)
        insert into search_name (kind, slug, language, weight, name, sounds)
        select 'pose', 'many-' || n / %d, 'en', 0.9,
            case n %% 2 when 0 then known.name || ' ' || word(n) else word(n) || ' ' || word(n * 7 / 3) end,
            case n %% 2 when 0 then known.sounds || ' ' || word(n) else word(n) || ' ' || word(n * 7 / 3) end
        from generate_series(0, %d) as n join known on known.at = n %% known.every""".formatted(OF_ONE, NAMES - 1);

    private static final String SOME_TEXTS = """
        insert into search_text (kind, slug, language, content)
        select kind, slug, 'en', string_agg(name, '. ')
        from search_name where slug like 'many-%' group by kind, slug""";

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @Test
    void looksUpByIndexesAloneHoweverManyNamesThereAre() throws SQLException {
        fill();
        var millis = new ArrayList<Double>();
        for (var typed : TYPED) {
            var query = Query.read(typed);
            assertThat(plans(query)).as(typed).noneMatch(WHOLE_TABLE.asPredicate());
            for (int i = 0; i < 5; i++) {
                long begun = System.nanoTime();
                var found = sql.inTransaction(() -> Candidates.scores(sql, query));
                millis.add((System.nanoTime() - begun) / 1e6);
                System.out.printf("  %s: %d found in %.1f ms%n", typed, found.size(), millis.getLast());
            }
        }
        millis.sort(null);
        System.out.printf(
                "search: %d names, median %.1f ms, slowest %.1f ms%n",
                NAMES, millis.get(millis.size() / 2), millis.getLast());
    }

    @Test
    void findsTheVeryNameAmongAllThatAreLikeIt() throws SQLException {
        fill();
        assertThat(sql.inTransaction(() -> Candidates.scores(sql, Query.read("downward dog"))))
                .containsEntry(new SearchRows.Key(Subject.Kind.POSE, "downward-dog"), 970);
    }

    private List<String> plans(Query query) {
        return sql.inTransaction(() -> {
            var lookup = new Lookup(sql, query.barred());
            lookup.settings(Lookup.SOME);
            var phrases = query.phrasings().stream().map(Term::of).toList();
            var plan = new ArrayList<>(plan(
                    Lookup.NAMES,
                    query.barred().toArray(String[]::new),
                    phrases.stream().map(Term::folded).toArray(String[]::new),
                    phrases.stream().map(Term::squeezed).toArray(String[]::new)));
            plan.addAll(plan(Lookup.TEXTS, query.wanted(), query.barred().toArray(String[]::new)));
            return plan;
        });
    }

    private List<String> plan(String statement, Object... parameters) {
        return sql.list("explain " + statement, row -> row.text("QUERY PLAN"), parameters);
    }

    private void fill() throws SQLException {
        if (sql.any("select from pg_proc where proname = 'word'")) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            for (var step : List.of(WORD, SUBJECTS, SOME_NAMES, SOME_TEXTS)) {
                statement.execute(step);
            }
            for (var table : List.of("search_subject", "search_name", "search_text")) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("reset statement_timeout");
        }
    }
}
