package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sthira.catalog.pose.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanContractTest {
    private static final Path EXAMPLE = Path.of("contract/plan.json");
    private static final Path SITTING = Path.of("contract/plan-sitting.json");
    private static final Path SCHEMA = Path.of("contract/plan.schema.json");
    private static final Path ACTUAL = Path.of("target/contract/plan.json");

    @Test
    void theReferenceClassIsPlannedAsTheExampleFileSays() throws IOException {
        var actual = pretty(CatalogFixture.referencePlan());
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(ACTUAL, actual);

        assertThat(actual)
                .as("%s; if the change is meant, copy %s over it", EXAMPLE, ACTUAL)
                .isEqualTo(Files.readString(EXAMPLE));
    }

    @Test
    void aSittingIsPlannedWithItsBreathAndItsBells() throws IOException {
        var actual = pretty(CatalogFixture.plan(
                CatalogFixture.sequence("twenty-minutes-of-sitting"),
                Wishes.of("twenty-minutes-of-sitting", Level.INTERMEDIATE, 4000, 1)));
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(ACTUAL.resolveSibling("plan-sitting.json"), actual);

        assertThat(actual)
                .as("%s; if the change is meant, copy target/%s over it", SITTING, SITTING)
                .isEqualTo(Files.readString(SITTING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.json", "plan-sitting.json"})
    void theExampleFileFitsItsSchema(String example) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        assertThat(schema.validate(Files.readString(EXAMPLE.resolveSibling(example)), InputFormat.JSON))
                .isEmpty();
    }

    private static String pretty(Plan plan) throws IOException {
        var id = PlanDocument.of(plan, CatalogFixture.JSON).id();
        return CatalogFixture.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(PlanView.of(plan).withId(id))
                + "\n";
    }
}
