package dev.sthira.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/library",
                "/library?q=sore%20back",
                "/fit/back-strengthening?speed=60",
                "/player/0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57"
            })
    void leadsBackToOurPages(String wished) {
        assertThat(ReturnPath.of(wished)).isEqualTo(wished);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "library",
                "//evil.example",
                "/\\evil.example",
                "///evil.example",
                "/%2f%2fevil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a//b",
                "/library\r\nSet-Cookie: a=b",
                "/library#x",
                "/@evil.example"
            })
    void leadsNowhereElse(String wished) {
        assertThat(ReturnPath.of(wished)).isEqualTo("/");
    }

    @Test
    void leadsHomeWithoutAWish() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
    }
}
