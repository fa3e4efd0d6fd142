package dev.sthira.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Leaves out schemas that nothing refers to, such as those that libraries add; it comes after all other filters.
///
/// The setting of the same purpose would look at each static file by itself, and leave out what others refer to.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public final class UsedSchemas extends UnusedSchemaFilter {
    // Answers that `Refusals` has put its own in the place of still refer to these.
    private static final List<String> OF_THE_PROBLEM_LIBRARY = List.of("HttpValidationProblem", "Violation");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        super.filterOpenAPI(api);
        if (api.getComponents() != null) {
            OF_THE_PROBLEM_LIBRARY.forEach(api.getComponents()::removeSchema);
        }
    }
}
