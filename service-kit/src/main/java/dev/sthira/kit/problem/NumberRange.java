package dev.sthira.kit.problem;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Between what a number that does not fit must be: as its field says, or else as many as can be counted there.
record NumberRange(long least, long most) {
    private static final NumberRange INTS = new NumberRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final NumberRange LONGS = new NumberRange(Long.MIN_VALUE, Long.MAX_VALUE);

    static NumberRange of(JsonMappingException wrong, InputCoercionException tooFar) {
        boolean isInt = tooFar.getTargetType() == int.class || tooFar.getTargetType() == Integer.class;
        var counted = isInt ? INTS : LONGS;
        return field(wrong).map(counted::within).orElse(counted);
    }

    private NumberRange within(AnnotatedElement field) {
        var min = field.getAnnotation(Min.class);
        var max = field.getAnnotation(Max.class);
        return new NumberRange(min == null ? least : min.value(), max == null ? most : max.value());
    }

    private static Optional<AnnotatedElement> field(JsonMappingException wrong) {
        if (wrong.getPath().isEmpty()) {
            return Optional.empty();
        }
        var last = wrong.getPath().getLast();
        var owner =
                last.getFrom() instanceof Class<?> type ? type : last.getFrom().getClass();
        return Stream.of(owner)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(last.getFieldName()))
                .<AnnotatedElement>map(field -> field)
                .findFirst();
    }

    @Override
    public String toString() {
        return "a whole number from %d to %d".formatted(least, most);
    }
}
