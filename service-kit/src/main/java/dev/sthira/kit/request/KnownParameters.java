package dev.sthira.kit.request;

import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.kit.problem.RequestParameter;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that an address does not know, values that are not of their type, and two values where one
/// is meant: 400, with their names.
///
/// Pages for people take names that they do not know: mail programs and social networks add some of their own to a
/// link.
final class KnownParameters {
    private static final int MOST = 1024;
    private static final Pattern NAMELESS = Pattern.compile("(?:^|&)=+(?:&|$)");

    private final Map<Method, List<RequestParameter>> known = new ConcurrentHashMap<>();

    private final CurrentVertxRequest current;

    KnownParameters(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter
    void check(ResourceInfo asked) {
        var query = query(current.getCurrent().request().query());
        var method = asked.getResourceMethod();
        if (query.isEmpty() || method == null) {
            return;
        }
        var parameters = known.computeIfAbsent(method, KnownParameters::queried);
        boolean page = isPage(method);
        var violations = query.entrySet().stream()
                .filter(entry -> !page || isKnown(entry.getKey(), parameters))
                .flatMap(entry -> wrong(entry.getKey(), entry.getValue(), parameters))
                .toList();
        if (!violations.isEmpty()) {
            throw InvalidParameter.of(violations);
        }
    }

    // The framework's own map takes Limit for limit, and this one passes over a value without a name.
    private static Map<String, List<String>> query(@Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        var query = new HashMap<>(new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST, true).parameters());
        if (NAMELESS.matcher(text).find()) {
            query.put("(no name)", List.of(""));
        }
        return query;
    }

    private static boolean isPage(Method method) {
        var produces = method.getAnnotation(Produces.class);
        return produces != null
                && Arrays.stream(produces.value()).anyMatch(form -> form.startsWith(MediaType.TEXT_HTML));
    }

    private static List<RequestParameter> queried(Method method) {
        return RequestParameter.all(method).stream()
                .filter(parameter -> parameter.in() == RequestParameter.In.QUERY)
                .toList();
    }

    private static boolean isKnown(String name, List<RequestParameter> known) {
        return known.stream().anyMatch(one -> one.name().equals(name));
    }

    private static Stream<Violation> wrong(String name, List<String> values, List<RequestParameter> known) {
        var parameter = known.stream().filter(one -> one.name().equals(name)).findFirst();
        if (parameter.isEmpty()) {
            return Stream.of(Violation.In.query.field(printable(name)).message("is not known here; " + names(known)));
        }
        if (values.size() > 1 && !takesMany(parameter.get())) {
            return Stream.of(Violation.In.query
                    .field(name)
                    .message("stands there %d times; say it once".formatted(values.size())));
        }
        return values.stream()
                .map(value -> advice(value, parameter.get()))
                .flatMap(Optional::stream)
                .map(Violation.In.query.field(name)::message)
                .limit(1);
    }

    private static boolean takesMany(RequestParameter parameter) {
        return parameter.type() instanceof ParameterizedType many
                && many.getRawType() instanceof Class<?> type
                && Collection.class.isAssignableFrom(type);
    }

    // The framework would take an empty value for one that was left out.
    private static Optional<String> advice(String value, RequestParameter parameter) {
        var advice = Values.advice(value, parameter.type());
        return advice.isEmpty() && value.isEmpty() && parameter.refusesEmpty()
                ? Optional.of("must not be empty")
                : advice;
    }

    private static String names(List<RequestParameter> known) {
        return known.isEmpty()
                ? "this address takes no query parameters"
                : known.stream()
                        .map(RequestParameter::name)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ", "known are ", ""));
    }

    private static String printable(String name) {
        var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return shown.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
