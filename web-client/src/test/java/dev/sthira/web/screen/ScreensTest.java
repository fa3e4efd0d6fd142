package dev.sthira.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.web.screen.Screen.Paired;
import dev.sthira.web.screen.Screen.Waiting;
import dev.sthira.web.sign.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreensTest {
    private static final Person MAYA = new Person("maya-id", "Maya", List.of(), "token-1");

    private Instant now = Instant.parse("2026-11-22T06:30:00Z");
    private final Screens screens = new Screens(() -> now);
    private final String secret = screens.open().orElseThrow();

    @Test
    void showsACodeThatNobodyCanTellTheSecretFrom() {
        assertThat(code()).matches("[0-9]{6}");
        assertThat(secret).hasSizeGreaterThan(40).doesNotContain(code());
        assertThat(screens.paired(secret)).isEmpty();
    }

    @Test
    void followsWhoeverEntersTheCode() {
        assertThat(screens.pair(code(), MAYA, true)).isTrue();

        assertThat(screens.paired(secret)).hasValueSatisfying(screen -> {
            assertThat(screen.name()).isEqualTo("Maya");
            assertThat(screen.token()).isEqualTo("token-1");
        });
    }

    @Test
    void takesACodeOnce() {
        String code = code();
        screens.pair(code, MAYA, false);

        assertThat(screens.pair(code, new Person("jonas-id", "Jonas", List.of(), "other"), true))
                .isFalse();
        assertThat(screens.paired(secret).map(Paired::subject)).contains("maya-id");
    }

    @Test
    void knowsNoOtherSecretAndNoOtherCode() {
        screens.pair(code(), MAYA, true);

        assertThat(screens.of("guessed")).isEmpty();
        assertThat(screens.of(null)).isEmpty();
        assertThat(screens.pair("000000x", MAYA, true)).isFalse();
    }

    @Test
    void forgetsACodeAfterTenMinutesAndAPairingAfterTwelveHours() {
        String code = code();
        now = now.plus(Screens.CODE_LASTS);
        assertThat(screens.pair(code, MAYA, true)).isFalse();

        String other = screens.open().orElseThrow();
        screens.pair(((Waiting) screens.of(other).orElseThrow()).code(), MAYA, true);
        now = now.plus(Screens.PAIRING_LASTS).minusSeconds(1);
        assertThat(screens.paired(other)).isPresent();
        now = now.plusSeconds(1);
        assertThat(screens.paired(other)).isEmpty();
    }

    @Test
    void goesOnWithTheTokenThatThePersonComesWithAndEndsWhenTheySignOut() {
        screens.pair(code(), MAYA, true);

        screens.renew("maya-id", "token-2");
        screens.renew("jonas-id", "token-3");
        assertThat(screens.paired(secret).map(Paired::token)).contains("token-2");

        screens.leaveAll("jonas-id");
        assertThat(screens.paired(secret)).isPresent();
        screens.leaveAll("maya-id");
        assertThat(screens.of(secret)).isEmpty();
    }

    private String code() {
        return ((Waiting) screens.of(secret).orElseThrow()).code();
    }
}
