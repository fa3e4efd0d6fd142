package dev.sthira.kit.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds texts that stand for a person, where [dev.sthira.kit.person.Person] should. Rows of an entity and what is read
/// off the wire hold the bare id.
public final class PersonTexts {
    private static final Set<String> PERSONS = Set.of("person", "owner");
    private static final String WIRE = ".*Body(\\$.*)?";

    private PersonTexts() {}

    /// The fields, parameters and methods whose name says a person and whose type says a text.
    public static List<String> in(JavaClasses classes) {
        return classes.stream()
                .filter(one -> !one.isAnnotatedWith("jakarta.persistence.Entity")
                        && !one.getName().matches(WIRE))
                .map(JavaClass::reflect)
                .flatMap(PersonTexts::in)
                .sorted()
                .toList();
    }

    private static Stream<String> in(Class<?> type) {
        var fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isText(field.getType(), field.getName()))
                .map(Object::toString);
        var methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isText(method.getReturnType(), method.getName()))
                .map(Object::toString);
        var takers = Stream.<Executable[]>of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .filter(PersonTexts::takesAText)
                .map(Object::toString);
        return Stream.of(fields, methods, takers).flatMap(found -> found);
    }

    private static boolean takesAText(Executable code) {
        return Arrays.stream(code.getParameters())
                .anyMatch(parameter -> isText(parameter.getType(), parameter.getName()));
    }

    private static boolean isText(Class<?> type, String name) {
        return type == String.class && PERSONS.contains(name);
    }
}
