package dev.sthira.kit.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.KitStack;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.test.PersonTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KitStack.class)
class PersonTablesTest {

    @Inject
    Sql sql;

    @BeforeEach
    void makeTables() {
        sql.update("create table mat (person text)");
        sql.update("create table block (owner text, colour text)");
        sql.update("create table strap (length int)");
    }

    @AfterEach
    void dropTables() {
        sql.update("drop table mat, block, strap");
    }

    @Test
    void saysWhichTablesNobodyAnswersFor() {
        assertThat(complaints(Set.of("mat"))).containsExactly("block holds a person, and no feature answers for it");
    }

    @Test
    void saysWhichTablesAreAnsweredForTwiceOrForNothing() {
        assertThat(complaints(Set.of("mat", "strap"), Set.of("mat", "block")))
                .containsExactly("mat is answered for more than once", "strap is answered for, but holds no person");
    }

    @SafeVarargs
    private List<String> complaints(Set<String>... claims) {
        return PersonTables.complaints(
                        sql,
                        List.of(claims).stream().map(PersonTablesTest::feature).toList())
                .stream()
                .filter(complaint -> !complaint.startsWith("answer "))
                .toList();
    }

    private static PersonalData feature(Set<String> tables) {
        return new PersonalData() {
            @Override
            public Set<String> tables() {
                return tables;
            }

            @Override
            public Map<String, ?> export(Person person) {
                return Map.of();
            }

            @Override
            public void erase(Person person) {}
        };
    }
}
