package dev.sthira.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostCookiesTest {
    @Test
    void takesOurCookiesOnlyWithThePrefixThatOtherHostsCannotSet() {
        assertThat(HostCookies.inner("q_session=forged; language=de; __Host-q_session=real"))
                .isEqualTo("language=de; q_session=real");
    }

    @Test
    void givesOursThePrefixAndLeavesOthersAlone() {
        assertThat(HostCookies.outer("q_session=x; Path=/; Secure")).isEqualTo("__Host-q_session=x; Path=/; Secure");
        assertThat(HostCookies.outer("language=de")).isEqualTo("language=de");
    }
}
