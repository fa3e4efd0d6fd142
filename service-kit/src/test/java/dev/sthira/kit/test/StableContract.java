package dev.sthira.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Nothing that was released breaks unsaid: a test class of the service implements it, and has these tests.
///
/// `contract/openapi-0.1.0.yaml` is what version 0.1.0 served; the newest of these is compared with today's. What
/// breaks on purpose stands in `contract/breaking.md`, a line each, until it is released.
public interface StableContract {

    @Test
    default void breaksNoAddressUnsaid() throws IOException {
        compare("openapi", Compatibility::ofAddresses);
    }

    @Test
    default void breaksNoEventUnsaid() throws IOException {
        compare("asyncapi", Compatibility::ofEvents);
    }

    private static void compare(String kind, BiFunction<JsonNode, JsonNode, List<String>> breaks) throws IOException {
        var contract = Path.of("contract");
        var released = newest(contract, kind);
        assumeTrue(released.isPresent(), "No version has been released yet, so nothing can break.");

        var found = breaks.apply(yaml(released.get()), yaml(contract.resolve(kind + ".yaml")));

        assertThat(found)
                .as("breaks with %s: mend them, or say so in contract/breaking.md, a line \"- …\" each", released.get())
                .isSubsetOf(declared(contract.resolve("breaking.md")));
    }

    private static Optional<Path> newest(Path contract, String kind) throws IOException {
        var name = Pattern.compile(kind + "-(\\d+\\.\\d+\\.\\d+)\\.yaml");
        try (var files = Files.list(contract)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparing(file -> Version.parse(
                            name.matcher(file.getFileName().toString()).replaceFirst("$1"))));
        }
    }

    private static List<String> declared(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile());
    }
}
