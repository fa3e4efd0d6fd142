package dev.sthira.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new StrictJson().customize(JSON);
    }

    private final Schemas schemas = new Schemas();

    @Test
    void acceptsWhatTheCatalogHolds() throws IOException {
        var bow = file(bow());

        assertThatCode(() -> schemas.check(bow, "pose")).doesNotThrowAnyException();
    }

    @Test
    void namesTheFileThePlaceAndTheComplaint() throws IOException {
        var bow = file(bow().replaceFirst("\"version\": \\d+", "\"version\": 0, \"colour\": \"blue\""));

        assertThatThrownBy(() -> schemas.check(bow, "pose"))
                .isInstanceOf(CatalogFault.class)
                .hasMessageContaining("poses/bow.json is not an open sequence file")
                .hasMessageContaining("/version")
                .hasMessageContaining("colour");
    }

    @Test
    void saysWhereAFileIsNotJson() throws IOException {
        var broken = bow().replaceFirst(",", "");

        assertThatThrownBy(() -> file(broken))
                .isInstanceOf(CatalogFault.class)
                .hasMessageContaining("poses/bow.json is not valid JSON")
                .hasMessageContaining("line: ");
    }

    @Test
    void doesNotCareForSpaceBetweenTheWords() throws IOException {
        assertThat(file(bow().replace("\n", "\n\n  ")).fingerprint())
                .isEqualTo(file(bow()).fingerprint());
    }

    private static DataFile file(String text) {
        return DataFile.of("poses/bow.json", text.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static String bow() throws IOException {
        try (var file = SchemasTest.class.getResourceAsStream("/catalog/poses/bow.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
