package dev.sthira.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// What was said on a command line, read option by option.
public final class Arguments {
    private final Deque<String> rest;

    public Arguments(String... all) {
        rest = new ArrayDeque<>(List.of(all));
    }

    public boolean isEmpty() {
        return rest.isEmpty();
    }

    public String option() {
        return rest.pop();
    }

    /// The value of an option.
    ///
    /// @throws IllegalArgumentException if there is none; as in all of these, in words for whoever typed it
    public String text(String option) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }

    /// From 1 to 9,999,999.
    public int number(String option) {
        var text = text(option).replace(",", "").replace("_", "");
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(option + " needs a whole number from 1 to 9,999,999");
        }
        return Integer.parseInt(text);
    }

    /// One of these scenarios, by its name.
    public <S extends Enum<S>> S scenario(String option, Class<S> all) {
        var name = text(option);
        return Arrays.stream(all.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + name));
    }
}
