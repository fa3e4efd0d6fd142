package dev.sthira.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maya",
                "Maya Sommer",
                "J. R. R. Tolkien",
                "J.R. Tolkien",
                "Dr. Ana Duarte",
                "O'Neill",
                "Jean-Luc",
                "Renée",
                "मीरा",
                "علی\u200cرضا",
                "🧘\u200d♀️ Maya",
                "Elif 2"
            })
    void greetsByAName(String name) {
        assertThat(Greeting.of(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "pay at evil.example",
                "evil.example",
                "evil\u3002example",
                "evil．example",
                "evil\u200b.\u200bexample",
                "https://evil.example/pay",
                "me@evil.example",
                "me＠evil",
                "www/evil",
                "call +49 170 1234567",
                "you owe $ 20",
                "click here now to win a prize",
                "<b>Maya</b>"
            })
    void greetsNobodyByAnAddressALinkOrAMessage(String name) {
        assertThat(Greeting.of(name)).isEmpty();
    }

    @Test
    void greetsNobodyWhoGaveNoName() {
        assertThat(Greeting.of(null)).isEmpty();
    }
}
