package dev.sthira.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/// The methods that an address knows, as the served OpenAPI document tells them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class KnownMethods implements OASFilter {
    private record Address(Pattern path, Set<HttpMethod> methods) {}

    private static volatile List<Address> addresses = List.of();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        addresses = api.getPaths() == null || api.getPaths().getPathItems() == null
                ? List.of()
                : api.getPaths().getPathItems().entrySet().stream()
                        .map(entry -> new Address(
                                pattern(entry.getKey()),
                                Set.copyOf(entry.getValue().getOperations().keySet())))
                        .toList();
    }

    static Collection<String> of(String path) {
        var methods = addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .flatMap(address -> address.methods().stream())
                .map(HttpMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static Pattern pattern(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }
}
