package dev.sthira.notification.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "192.0.2.1,            192.0.2.1,                     true",
        "192.0.2.1,            192.0.2.2,                     false",
        "2001:db8:1:2::1,      2001:db8:1:2:ffff:ffff:1:2,    true",
        "2001:db8::1,          2001:db8:0:0:9:9:9:9,          true",
        "2001:db8::1,          2001:db8:0:1::1,               false",
        "2001:DB8::A,          [2001:db8::b],                 true",
        "[2001:db8::1]:4711,   2001:db8::2,                   true",
        "fe80::1%eth0,         fe80::2,                       true",
        "::ffff:192.0.2.1,     192.0.2.1,                     true",
        "::ffff:192.0.2.1,     ::ffff:192.0.2.2,              false",
        "unknown,              unknown,                       true",
        "_hidden,              _other,                        false"
    })
    void countsOneCallerByItsAddressAndAnIpv6AddressByItsFirstHalf(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }
}
