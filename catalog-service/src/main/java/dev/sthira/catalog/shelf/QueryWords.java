package dev.sthira.catalog.shelf;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the words in an address, small letters with hyphens, as the constants they stand for.
@Provider
public final class QueryWords implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? new Words<>(type) : null;
    }

    private record Words<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public T fromString(String said) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> toString(constant).equals(said))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(said));
        }

        @Override
        public String toString(T constant) {
            return word((Enum<?>) constant);
        }
    }

    /// How a constant is written.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
