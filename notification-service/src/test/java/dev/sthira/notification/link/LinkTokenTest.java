package dev.sthira.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkTokenTest {
    @Test
    void hasRoomFor256BitsAndFitsIntoALink() {
        Set<String> secrets = new HashSet<>();
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            var secret = LinkToken.random(random).secret();
            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            secrets.add(secret);
        }
        assertThat(secrets).hasSize(10_000);
    }

    @Test
    void isStoredAsAHashAndNeverPrinted() {
        var token = new LinkToken("secret");

        assertThat(token.hash()).hasSize(32).isEqualTo(LinkToken.sha256("secret"));
        assertThat(token.toString()).doesNotContain("secret");
    }
}
