package dev.sthira.catalog.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Collectors;

/// The published schemas of the open sequence file, and what they have against a file.
final class Schemas {
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    void check(DataFile file, String kind) {
        var complaints = schema(kind).validate(file.content());
        if (!complaints.isEmpty()) {
            throw new CatalogFault(complaints.stream()
                    .map(Schemas::sentence)
                    .collect(Collectors.joining("\n", file.path() + " is not an open sequence file:\n", "")));
        }
    }

    private Schema schema(String kind) {
        return schemas.getSchema(SchemaLocation.of("classpath:catalog/schema/%s.schema.json".formatted(kind)));
    }

    private static String sentence(Error complaint) {
        var place = complaint.getInstanceLocation().toString();
        return "  - %s %s".formatted(place.isEmpty() ? "/" : place, complaint.getMessage());
    }
}
