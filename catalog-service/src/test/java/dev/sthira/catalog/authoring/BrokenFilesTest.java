package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.editor;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.authoring.BrokenFiles.Broken;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// More than a hundred kinds of broken files: each is refused with field and line, and nothing of it is kept.
@QuarkusTest
@WithTestResource(TestStack.class)
class BrokenFilesTest {
    private static final String MAYA = someone();

    @Inject
    Sql database;

    static List<Broken> files() {
        return BrokenFiles.all();
    }

    @Test
    void areMoreThanAHundredKinds() {
        assertThat(files()).hasSizeGreaterThan(100).extracting(Broken::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areRefusedWithFieldAndLine(Broken file) {
        var before = rows();

        assertRefused(file, as(MAYA).body(file.bytes()).post("/sequences"));
        assertRefused(file, as(MAYA).body(file.bytes()).post("/imports"));
        assertRefused(file, as(MAYA).body(file.bytes()).post("/imports?dryRun=true"));
        assertRefused(
                file, editor().header("If-None-Match", "*").body(file.bytes()).put("/sequences/my-evening"));

        assertThat(rows()).isEqualTo(before);
    }

    private static void assertRefused(Broken file, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        List<Map<String, Object>> violations = answer.jsonPath().getList("violations");
        assertThat(violations).allSatisfy(violation -> {
            assertThat((String) violation.get("message")).isNotBlank().doesNotContain("\n");
            assertThat((int) violation.get("line")).isPositive();
            assertThat((int) violation.get("column")).isPositive();
        });
        assertThat(violations).anySatisfy(violation -> {
            assertThat(violation.get("pointer")).isEqualTo(file.pointer());
            assertThat(line(file, (int) violation.get("line"))).contains(lastName(file.pointer()));
        });
    }

    private static String line(Broken file, int number) {
        var lines = new String(file.bytes(), StandardCharsets.UTF_8).split("\n", -1);
        return number <= lines.length ? lines[number - 1] : "";
    }

    // A place in a list has no name, and the file as a whole neither.
    private static String lastName(String pointer) {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return name.matches("\\d+") ? "" : name;
    }

    private List<Integer> rows() {
        return database.list("""
            select count(*) from sequence union all select count(*) from sequence_state
            union all select count(*) from pose union all select sum(number) from catalog_change
            """, Row::number);
    }
}
