package dev.sthira.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoversTest {
    private static final Path SEQUENCES = Path.of("../catalog-service/src/main/resources/catalog/sequences");

    @Test
    void giveEveryClassAPoseOfItsOwnWherePossible() throws IOException {
        List<JsonNode> sequences = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEQUENCES)) {
            for (Path file : files.sorted().toList()) {
                sequences.add(new ObjectMapper().readTree(file.toFile()));
            }
        }

        Map<String, String> chosen = Covers.chosen(sequences);

        assertThat(chosen).hasSameSizeAs(sequences);
        assertThat(Set.copyOf(chosen.values())).hasSizeGreaterThan(sequences.size() * 3 / 4);
    }
}
