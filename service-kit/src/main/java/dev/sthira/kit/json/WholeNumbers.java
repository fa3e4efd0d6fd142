package dev.sthira.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/// Takes 20.0 for the whole number that it is, as JSON knows only numbers and some programs write all of them so.
final class WholeNumbers extends DelegatingDeserializer {
    private final transient Function<BigDecimal, Object> exact;

    private WholeNumbers(JsonDeserializer<?> strict, Function<BigDecimal, Object> exact) {
        super(strict);
        this.exact = exact;
    }

    static SimpleModule module() {
        return new SimpleModule("whole numbers")
                .addDeserializer(int.class, of(int.class, BigDecimal::intValueExact))
                .addDeserializer(Integer.class, of(Integer.class, BigDecimal::intValueExact))
                .addDeserializer(long.class, of(long.class, BigDecimal::longValueExact))
                .addDeserializer(Long.class, of(Long.class, BigDecimal::longValueExact));
    }

    @SuppressWarnings("unchecked")
    private static <T> JsonDeserializer<T> of(Class<T> type, Function<BigDecimal, Object> exact) {
        return (JsonDeserializer<T>) new WholeNumbers(NumberDeserializers.find(type, type.getName()), exact);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> strict) {
        return new WholeNumbers(strict, exact);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            try {
                return exact.apply(parser.getDecimalValue());
            } catch (ArithmeticException broken) {
                return super.deserialize(parser, context);
            }
        }
        return super.deserialize(parser, context);
    }
}
