package dev.sthira.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;

/// Leaves out schemas that nothing refers to.
///
/// The setting of the same purpose would look at each static file by itself, and leave out what others refer to.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public final class UsedSchemas extends UnusedSchemaFilter {}
