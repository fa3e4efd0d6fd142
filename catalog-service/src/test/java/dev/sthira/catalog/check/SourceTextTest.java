package dev.sthira.catalog.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"3.9999999999999999999", "4.0000000000000000001", "-0.9999999999999999999", "1e400"})
    void refusesANumberThatOthersWouldReadAsAWholeOne(String number) {
        var text = new SourceText("file.json");

        text.read("{\"from\": %s}".formatted(number).getBytes(UTF_8));

        assertThat(text.flaws()).singleElement().asString().contains("too fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.0", "4.000", "3.999", "0.5", "-12.25"})
    void takesAnyOther(String number) {
        var text = new SourceText("file.json");

        var read = text.read("{\"from\": %s}".formatted(number).getBytes(UTF_8));

        assertThat(text.flaws()).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.path("from").decimalValue()).isEqualByComparingTo(number);
    }
}
