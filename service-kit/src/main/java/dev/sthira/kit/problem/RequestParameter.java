package dev.sthira.kit.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// A parameter that a resource method reads, by itself or in a bean of parameters.
///
/// @param type         what its text is made into
/// @param refusesEmpty whether an empty text is none: something is meant where it is left out, or it is documented to
///                     have at least one character
public record RequestParameter(In in, String name, Type type, boolean refusesEmpty) {
    /// Where in the request it stands.
    public enum In {
        PATH,
        QUERY,
        HEADER
    }

    /// All parameters of a method; those that it only documents, and reads by itself, are texts.
    public static List<RequestParameter> all(Method method) {
        var read = Stream.iterate(0, i -> i < method.getParameterCount(), i -> i + 1)
                .flatMap(i -> at(method, i));
        var documented = Stream.concat(
                        Arrays.stream(method.getAnnotationsByType(Parameter.class)),
                        Arrays.stream(method.getAnnotationsByType(Parameters.class))
                                .flatMap(many -> Arrays.stream(many.value())))
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .map(parameter -> new RequestParameter(In.QUERY, parameter.name(), String.class, false));
        return Stream.concat(read, documented).distinct().toList();
    }

    /// The parameter at a place of the method, or the one that a field of the bean there stands for.
    static Optional<RequestParameter> of(Method method, int index, String field) {
        var parameter = method.getParameters()[index];
        return parameter.isAnnotationPresent(BeanParam.class)
                ? fields(parameter.getType())
                        .filter(one -> one.getName().equals(field))
                        .flatMap(one -> named(one, one.getGenericType()))
                        .findFirst()
                : named(parameter, parameter.getParameterizedType()).findFirst();
    }

    private static Stream<RequestParameter> at(Method method, int index) {
        var parameter = method.getParameters()[index];
        return parameter.isAnnotationPresent(BeanParam.class)
                ? fields(parameter.getType()).flatMap(field -> named(field, field.getGenericType()))
                : named(parameter, parameter.getParameterizedType());
    }

    // The fields of a record carry the annotations of its components.
    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    private static Stream<RequestParameter> named(AnnotatedElement element, Type type) {
        var refusesEmpty = element.isAnnotationPresent(DefaultValue.class) || isLongerThanNone(element);
        return Stream.of(element.getAnnotations()).flatMap(annotation -> switch (annotation) {
            case QueryParam query -> Stream.of(new RequestParameter(In.QUERY, query.value(), type, refusesEmpty));
            case HeaderParam header -> Stream.of(new RequestParameter(In.HEADER, header.value(), type, refusesEmpty));
            case PathParam path -> Stream.of(new RequestParameter(In.PATH, path.value(), type, refusesEmpty));
            case RestQuery query ->
                Stream.of(new RequestParameter(In.QUERY, or(query.value(), element), type, refusesEmpty));
            case RestPath path ->
                Stream.of(new RequestParameter(In.PATH, or(path.value(), element), type, refusesEmpty));
            case RestHeader header ->
                Stream.of(new RequestParameter(In.HEADER, or(header.value(), element), type, refusesEmpty));
            default -> Stream.empty();
        });
    }

    private static boolean isLongerThanNone(AnnotatedElement element) {
        var documented = element.getAnnotation(Parameter.class);
        return documented != null && documented.schema().minLength() > 0;
    }

    private static String or(String name, AnnotatedElement element) {
        return !name.isEmpty()
                ? name
                : element instanceof Member member
                        ? member.getName()
                        : ((java.lang.reflect.Parameter) element).getName();
    }
}
