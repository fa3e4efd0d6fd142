package dev.sthira.kit.test;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds tables with a person in them that no feature answers for.
public final class PersonTables {
    private static final String[] PERSONS = {"person", "subject", "owner", "author", "withdrawn_by"};
    private static final String HOLDING_A_PERSON = """
            select distinct table_name
              from information_schema.columns join information_schema.tables using (table_schema, table_name)
             where table_schema = current_schema() and table_type = 'BASE TABLE'
                   and column_name = any (?) and data_type = 'text'""";

    private PersonTables() {}

    /// What is wrong, a sentence each: a table that nobody claims, that two claim, or that is not there.
    public static List<String> complaints(Sql sql, Iterable<PersonalData> features) {
        var claims = new ArrayList<String>();
        features.forEach(feature -> claims.addAll(feature.tables()));
        var tables = sql.list(HOLDING_A_PERSON, row -> row.text("table_name"), (Object) PERSONS);
        var counted = claims.stream().collect(Collectors.groupingBy(table -> table, Collectors.counting()));
        return Stream.of(
                        tables.stream()
                                .filter(table -> !claims.contains(table))
                                .map("%s holds a person, and no feature answers for it"::formatted),
                        counted.entrySet().stream()
                                .filter(claim -> claim.getValue() > 1)
                                .map(Map.Entry::getKey)
                                .map("%s is answered for more than once"::formatted),
                        counted.keySet().stream()
                                .filter(table -> !tables.contains(table))
                                .map("%s is answered for, but holds no person"::formatted))
                .flatMap(complaints -> complaints)
                .sorted()
                .toList();
    }
}
