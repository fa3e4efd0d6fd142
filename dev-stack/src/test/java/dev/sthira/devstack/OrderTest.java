package dev.sthira.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.launch.CannotGoOn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @Test
    void readsWhatIsAskedFor() {
        assertThat(Order.of(List.of("up"))).isEqualTo(new Order.Up(false));
        assertThat(Order.of(List.of("up", "--fresh"))).isEqualTo(new Order.Up(true));
        assertThat(Order.of(List.of("down"))).isEqualTo(new Order.Down());
        assertThat(Order.of(List.of("vapid"))).isEqualTo(new Order.Vapid());
        assertThat(Order.of(List.of("dkim"))).isEqualTo(new Order.Dkim());
        assertThat(Order.of(List.of("rebuild-analytics"))).isEqualTo(new Order.RebuildAnalytics());
        assertThat(Order.of(List.of("token", "maya"))).isEqualTo(new Order.Token("maya"));
    }

    @Test
    void runsTheDemoAtSixtyTimesThePaceUnlessToldOtherwise() {
        assertThat(Order.of(List.of("demo"))).isEqualTo(new Order.Demonstrate(60));
        assertThat(Order.of(List.of("demo", "--speed", "1"))).isEqualTo(new Order.Demonstrate(1));
        assertThat(Order.of(List.of("demo", "--speed", "600"))).isEqualTo(new Order.Demonstrate(600));
    }

    @Test
    void sendsTwentyThousandRequestsUnlessToldOtherwise() {
        assertThat(Order.of(List.of("fuzz"))).isEqualTo(new Order.Fuzz(20_000, 1));
        assertThat(Order.of(List.of("fuzz", "--seed", "7", "--requests", "300000")))
                .isEqualTo(new Order.Fuzz(300_000, 7));
        assertThat(Order.of(List.of("matrix"))).isEqualTo(new Order.Matrix());
    }

    @Test
    void hurtsWhatSessionsStandOn() {
        assertThat(Order.of(List.of("chaos", "sessions"))).isEqualTo(new Order.Chaos(false, false, 1));
        assertThat(Order.of(List.of("chaos", "sessions", "--quick"))).isEqualTo(new Order.Chaos(false, true, 1));
        assertThat(Order.of(List.of("chaos", "sessions", "--quick", "--seed", "7")))
                .isEqualTo(new Order.Chaos(false, true, 7));
        assertThat(Order.of(List.of("chaos", "sessions", "--churn"))).isEqualTo(new Order.Chaos(true, false, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --new",
                "up --fresh --fresh",
                "down now",
                "vapid please",
                "dkim please",
                "demo 60",
                "demo --speed",
                "demo --speed 0",
                "demo --speed 601",
                "demo --speed -5",
                "demo --speed fast",
                "demo --speed 1.5",
                "token",
                "token maya jonas",
                "fuzz 100",
                "fuzz --requests 0",
                "fuzz --requests many",
                "fuzz --seed",
                "matrix now",
                "rebuild-analytics now",
                "chaos",
                "chaos messages",
                "chaos sessions --seed",
                "chaos sessions --seed soon",
                "chaos sessions --slow",
                "chaos sessions --seed 7 --quick",
                "fly"
            })
    void refusesWhatItDoesNotKnowAndSaysSo(String line) {
        List<String> words = List.of(line.split(" "));
        assertThatThrownBy(() -> Order.of(words)).isInstanceOf(CannotGoOn.class).hasMessageContaining(words.getFirst());
    }
}
