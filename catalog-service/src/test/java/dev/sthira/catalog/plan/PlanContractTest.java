package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlanContractTest {
    private static final Path EXAMPLE = Path.of("contract/plan.json");
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
    void theExampleFileFitsItsSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        assertThat(schema.validate(Files.readString(EXAMPLE), InputFormat.JSON)).isEmpty();
    }

    private static String pretty(Plan plan) throws IOException {
        var id = PlanDocument.of(plan, CatalogFixture.JSON).id();
        return CatalogFixture.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(PlanView.of(plan).withId(id))
                + "\n";
    }
}
