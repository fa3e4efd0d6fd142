package dev.sthira.devstack.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.push.Sender;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VapidCheckTest {

    /** The example of RFC 8292, section 2.4. */
    private static final String EXAMPLE = "vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3"
            + "B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0"
            + ".i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA,"
            + " k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    private static final String ORIGIN = "https://push.example.net";
    private static final Instant EXPIRY = Instant.ofEpochSecond(1453523768);

    @Test
    void identifiesTheSenderOfTheStandardsExample() {
        assertThat(check(EXAMPLE, EXPIRY.minusSeconds(3600)))
                .isInstanceOfSatisfying(VapidCheck.Identified.class, sender -> {
                    assertThat(sender.subject()).isEqualTo("mailto:push@example.com");
                    assertThat(sender.expiry()).isEqualTo(EXPIRY);
                    assertThat(sender.publicKey()).startsWith("BA1Hxzyi");
                });
    }

    @Test
    void takesTheParametersInAnyOrder() {
        var swapped = EXAMPLE.replaceFirst("vapid (t=\\S+), (k=\\S+)", "Vapid $2,$1");
        assertThat(check(swapped, EXPIRY.minusSeconds(1))).isInstanceOf(VapidCheck.Identified.class);
    }

    @ParameterizedTest
    @CsvSource({"1, Rejected", "0, Rejected", "-1, Identified", "-86400, Identified", "-86401, Rejected"})
    void acceptsATokenUntilItExpiresAndNoEarlierThanADayBefore(int secondsAfterExpiry, String verdict) {
        assertThat(check(EXAMPLE, EXPIRY.plusSeconds(secondsAfterExpiry))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void rejectsATokenForAnotherPushService() {
        var verdict = VapidCheck.of(Optional.of(EXAMPLE), "https://push.example.org", EXPIRY.minusSeconds(1));
        assertThat(verdict).asString().contains("the token is for https://push.example.net");
    }

    @Test
    void rejectsASignatureOfAnotherKey() {
        var stranger = new Sender().authorization(ORIGIN);
        var forged = EXAMPLE.replaceFirst("k=.*", stranger.substring(stranger.indexOf("k=")));
        assertThat(check(forged, EXPIRY.minusSeconds(1))).isInstanceOf(VapidCheck.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "vapid", "Bearer abc", "vapid t=a.b.c", "vapid k=abc", "vapid t=ab,k=cd", "WebPush x.y.z"})
    void doesNotIdentifyWhatIsNotAVapidHeader(String header) {
        assertThat(check(header, EXPIRY)).isInstanceOf(VapidCheck.Unidentified.class);
    }

    @Test
    void doesNotIdentifyAMissingHeader() {
        assertThat(VapidCheck.of(Optional.empty(), ORIGIN, EXPIRY)).isInstanceOf(VapidCheck.Unidentified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"aud\":\"https://push.example.net\",\"exp\":%d}",
                "{\"aud\":\"https://push.example.net\",\"exp\":%d,\"sub\":\"http://example.org\"}",
                "{\"aud\":\"https://push.example.net\",\"exp\":%d,\"sub\":\"mailto:\"}",
                "{\"aud\":\"https://push.example.net\",\"exp\":\"%d\",\"sub\":\"mailto:a@example.org\"}",
                "{\"aud\":\"https://push.example.net/\",\"exp\":%d,\"sub\":\"mailto:a@example.org\"}",
                "{\"exp\":%d,\"sub\":\"mailto:a@example.org\"}",
                "[%d]",
                "no json %d"
            })
    void rejectsClaimsThatDoNotHold(String claims) {
        var header = new Sender().authorization("{\"alg\":\"ES256\"}", claims.formatted(EXPIRY.getEpochSecond()));
        assertThat(check(header, EXPIRY.minusSeconds(60))).isInstanceOf(VapidCheck.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}", "{\"alg\":\"es256\"}", "{}", "[]", "x"})
    void rejectsEveryAlgorithmButEs256(String head) {
        var claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"mailto:a@example.org\"}";
        var header = new Sender().authorization(head, claims.formatted(ORIGIN, EXPIRY.getEpochSecond()));
        assertThat(check(header, EXPIRY.minusSeconds(60))).isInstanceOf(VapidCheck.Rejected.class);
    }

    private static VapidCheck check(String header, Instant now) {
        return VapidCheck.of(Optional.of(header), ORIGIN, now);
    }
}
