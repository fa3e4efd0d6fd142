package dev.sthira.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/// The methods and forms that an address knows, as the served OpenAPI document tells them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class KnownAddresses implements OASFilter {
    private record Address(Pattern path, Set<String> methods, Set<String> forms) {
        static Address of(String path, PathItem item) {
            var operations = item.getOperations();
            return new Address(
                    pattern(path),
                    operations.keySet().stream().map(HttpMethod::name).collect(Collectors.toSet()),
                    operations.values().stream().flatMap(KnownAddresses::forms).collect(Collectors.toSet()));
        }
    }

    private static volatile List<Address> addresses = List.of();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        addresses = api.getPaths() == null || api.getPaths().getPathItems() == null
                ? List.of()
                : api.getPaths().getPathItems().entrySet().stream()
                        .map(entry -> Address.of(entry.getKey(), entry.getValue()))
                        .toList();
    }

    static Collection<String> methods(String path) {
        var methods = at(path, Address::methods);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    /// The media types it answers with when all is well.
    static Collection<String> forms(String path) {
        return at(path, Address::forms);
    }

    private static Set<String> at(String path, Function<Address, Set<String>> what) {
        return addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .flatMap(address -> what.apply(address).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> forms(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().keySet().stream());
    }

    private static Pattern pattern(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }
}
