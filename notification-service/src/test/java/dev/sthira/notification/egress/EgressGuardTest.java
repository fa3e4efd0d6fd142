package dev.sthira.notification.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.notification.egress.EgressGuard.Verdict;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
    private static final String PUBLIC = "142.250.74.10";
    private final List<String> resolved = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://fcm.googleapis.com:443/fcm/send/abc",
                "https://FCM.googleapis.com/fcm/send/abc?x=y",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAAA",
                "https://web.push.apple.com/QABC",
                "https://wns2-par02p.notify.windows.com/w/?token=BQ"
            })
    void dialsTheCheckedAddressOfAKnownPushService(String endpoint) {
        assertThat(guard(PUBLIC).judge(URI.create(endpoint)))
                .isEqualTo(new Verdict.Dial(InetAddress.ofLiteral(PUBLIC), 443));
    }

    static Stream<String> hostile() {
        return HostileEndpoints.all().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesOtherPlacesWithoutEvenResolvingThem(String endpoint) {
        assertThat(readAndJudge(endpoint)).isInstanceOf(Verdict.Refused.class);
        assertThat(resolved).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:a00:1::",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1"
            })
    void refusesAKnownNameThatLeadsToANonPublicAddress(String address) {
        var endpoint = URI.create("https://fcm.googleapis.com/x");

        assertThat(guard(address).judge(endpoint)).isInstanceOf(Verdict.Refused.class);
        assertThat(guard(PUBLIC, address).judge(endpoint)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.254",
                "2607:f8b0:4005:80a::200a",
                "2a00:1450:4001::1"
            })
    void acceptsPublicAddressesNextToTheBlocks(String address) {
        assertThat(guard(address).judge(URI.create("https://fcm.googleapis.com/x")))
                .isInstanceOf(Verdict.Dial.class);
    }

    @Test
    void noticesANameThatLeadsElsewhereTheSecondTime() {
        var answers = new ArrayList<>(List.of(PUBLIC, "127.0.0.1"));
        var guard = new EgressGuard(settings(false), _ -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
        var endpoint = URI.create("https://fcm.googleapis.com/x");

        assertThat(guard.judge(endpoint)).isInstanceOf(Verdict.Dial.class);
        assertThat(guard.judge(endpoint)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void doesNotCallAnUnresolvedNameWrong() {
        var guard = new EgressGuard(settings(false), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(guard.judge(URI.create("https://fcm.googleapis.com/x"))).isEqualTo(new Verdict.Unresolved());
    }

    @Test
    void takesThisMachineOnlyWhenTheSwitchSaysSo() {
        var loopback = URI.create("http://127.0.0.1:8190/push/1");

        assertThat(guard(PUBLIC).judge(loopback)).isInstanceOf(Verdict.Refused.class);
        assertThat(onThisMachine(8190).judge(loopback))
                .isEqualTo(new Verdict.Dial(InetAddress.ofLiteral("127.0.0.1"), 8190));
        assertThat(onThisMachine(80).judge(URI.create("http://169.254.169.254:80/")))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(onThisMachine(8190).judge(URI.create("http://localhost:8190/")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:5433/x",
                "http://127.0.0.1:9092/x",
                "http://127.0.0.1:8083/reminders",
                "http://127.0.0.1:8191/push/1",
                "http://127.0.0.1:0/push/1",
                "http://127.0.0.1/push/1"
            })
    void takesNoOtherPortOfThisMachine(String endpoint) {
        assertThat(onThisMachine(8190).judge(URI.create(endpoint))).isInstanceOf(Verdict.Refused.class);
        assertThat(new EgressGuard(settings(true, OptionalInt.empty()), _ -> List.of()).judge(URI.create(endpoint)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesToStartInProductionWithTheSwitchOn() {
        assertThatThrownBy(() -> EgressGuard.refuseInProduction(settings(true), true))
                .hasMessageContaining("STHIRA_PUSH_ALLOW_LOOPBACK");
        EgressGuard.refuseInProduction(settings(true), false);
        EgressGuard.refuseInProduction(settings(false), true);
    }

    private Verdict readAndJudge(String endpoint) {
        try {
            return guard(PUBLIC).judge(new URI(endpoint));
        } catch (URISyntaxException _) {
            return new Verdict.Refused("not an address");
        }
    }

    @Test
    void dialsTheCheckedAddressOfAnybodysHost() {
        assertThat(guard(PUBLIC).judgeAnyHost(URI.create("https://builder.example/hooks?token=1"), Set.of()))
                .isEqualTo(new Verdict.Dial(InetAddress.ofLiteral(PUBLIC), 443));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://builder.example/hooks",
                "https://builder.example:8443/hooks",
                "https://maya:secret@builder.example/hooks",
                "https://builder.example/hooks#there",
                "https:///hooks",
                "https:builder.example",
                "ftp://builder.example/hooks",
                "https://[::1]/hooks",
                "http://127.0.0.1:3000/hooks",
                "//builder.example"
            })
    void refusesWhatIsNoHttpsAddressOfAName(String url) {
        assertThat(guard(PUBLIC).judgeAnyHost(URI.create(url), Set.of(3000))).isInstanceOf(Verdict.Refused.class);
        assertThat(resolved).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "127.0.0.1", "169.254.169.254", "192.168.1.1", "::1", "fd00::1", "fe80::1"})
    void refusesAnybodysHostThatLeadsIntoTheNetworkHoweverManyOthersItLeadsTo(String address) {
        var url = URI.create("https://builder.example/hooks");

        assertThat(guard(address).judgeAnyHost(url, Set.of())).isInstanceOf(Verdict.Refused.class);
        assertThat(guard(PUBLIC, address).judgeAnyHost(url, Set.of())).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0",
                "0.0.0.0",
                "10.0.0.1",
                "169.254.169.254",
                "localhost",
                "localhost."
            })
    void isNotFooledByTheManyWaysToWriteAnAddressInside(String host) {
        var guard = new EgressGuard(settings(false), Resolver.ofThisMachine());

        assertThat(guard.judgeAnyHost(URI.create("https://" + host + "/hooks"), Set.of()))
                .isNotInstanceOf(Verdict.Dial.class);
    }

    @Test
    void takesPlainHttpOnlyAtTheGivenPortsOfThisMachineAndOnlyWhereLoopbackIsAllowed() {
        var here = URI.create("http://127.0.0.1:3000/hooks");
        var other = URI.create("http://127.0.0.1:5433/hooks");

        assertThat(onThisMachine(8190).judgeAnyHost(here, Set.of(3000)))
                .isEqualTo(new Verdict.Dial(InetAddress.ofLiteral("127.0.0.1"), 3000));
        assertThat(onThisMachine(8190).judgeAnyHost(other, Set.of(3000))).isInstanceOf(Verdict.Refused.class);
        assertThat(guard(PUBLIC).judgeAnyHost(here, Set.of(3000))).isInstanceOf(Verdict.Refused.class);
    }

    private EgressGuard guard(String... addresses) {
        return new EgressGuard(settings(false), host -> {
            resolved.add(host);
            return Stream.of(addresses).map(InetAddress::ofLiteral).toList();
        });
    }

    private static EgressGuard onThisMachine(int port) {
        return new EgressGuard(settings(true, OptionalInt.of(port)), _ -> List.of());
    }

    private static PushSettings settings(boolean allowLoopback) {
        return settings(allowLoopback, OptionalInt.empty());
    }

    private static PushSettings settings(boolean allowLoopback, OptionalInt port) {
        return new PushSettings() {
            @Override
            public List<String> hosts() {
                return List.of(
                        "fcm.googleapis.com",
                        "updates.push.services.mozilla.com",
                        "*.push.apple.com",
                        "*.notify.windows.com");
            }

            @Override
            public boolean allowLoopback() {
                return allowLoopback;
            }

            @Override
            public OptionalInt loopbackPort() {
                return port;
            }

            @Override
            public boolean devStack() {
                return false;
            }
        };
    }
}
