package dev.sthira.kit.person;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void isNobodyWithoutAnId(String id) {
        assertThatThrownBy(() -> new Person(id)).isInstanceOf(IllegalArgumentException.class);
    }
}
