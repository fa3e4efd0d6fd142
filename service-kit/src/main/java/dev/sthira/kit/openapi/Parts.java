package dev.sthira.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.api.util.MergeUtil;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Adds the parts of a document that are files of their own: those that `sthira.openapi.parts` names, in
/// `META-INF/openapi/`. It comes before all other filters.
///
/// The framework's setting of the same purpose finds them in tests, but not when a service is packaged.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Parts.FIRST)
public final class Parts implements OASFilter {
    static final int FIRST = 1_000;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var config = ConfigProvider.getConfig();
        config.getOptionalValues("sthira.openapi.parts", String.class)
                .ifPresent(names -> names.forEach(name -> MergeUtil.merge(api, part(name, config))));
    }

    private static OpenAPI part(String name, Config config) {
        var loader = Thread.currentThread().getContextClassLoader();
        OpenAPI part = SmallRyeOpenAPI.builder()
                .withConfig(config)
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .withCustomStaticFile(() -> Objects.requireNonNull(
                        loader.getResourceAsStream("META-INF/openapi/" + name + ".yaml"), name + " is no part"))
                .build()
                .model();
        // The framework gives each a title, which would become that of the whole.
        part.setInfo(null);
        return part;
    }
}
