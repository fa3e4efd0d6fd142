package dev.sthira.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Shows enums in the OpenAPI document as the kebab-case words that `StrictJson` reads and writes.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class EnumWords implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(
                    schema.getEnumeration().stream().map(EnumWords::word).toList());
        }
        return schema;
    }

    private static Object word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
