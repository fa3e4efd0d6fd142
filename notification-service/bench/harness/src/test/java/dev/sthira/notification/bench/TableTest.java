package dev.sthira.notification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.bench.Quartiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void dividesRoundByRoundAndTellsTheMedian() {
        var table = table(
                List.of(done("ours", 100, 0), done("peer", 50, 0)),
                List.of(done("ours", 300, 0), done("peer", 100, 0)),
                List.of(done("ours", 400, 0), done("peer", 100, 0)));

        assertThat(table.ratio("peer", Measured::perSecond)).isEqualTo(new Quartiles(2.5, 3, 3.5));
    }

    @Test
    void leavesOutRoundsInWhichSomethingElseUsedTheMachine() {
        var table = table(
                List.of(done("ours", 100, 0), done("peer", 50, 0.06)),
                List.of(done("ours", 300, 0.05), done("peer", 100, 0)));

        assertThat(table.counted()).hasSize(1);
        assertThat(table.ratio("peer", Measured::perSecond).median()).isEqualTo(3);
        assertThat(table).asString().contains("1 rounds do not count");
    }

    @Test
    void saysThatThereIsNoRatioToQuoteWhereNoRoundWasQuiet() {
        var table = table(List.of(done("ours", 100, 0.7), done("peer", 50, 0)));

        assertThat(table).asString().contains("no ratio to quote");
    }

    @Test
    void hasNoFigureOfARunWithOneMissing() {
        var missing = new Measured("ours", 99, 1, 0, 1, 1, 0);
        var repeated = new Measured("ours", 100, 0, 1, 1, 1, 0);

        assertThat(missing.perSecond()).isNaN();
        assertThat(repeated.perCpuSecond()).isNaN();
        assertThat(repeated).asString().contains("–/s");
        assertThat(table(List.of(missing, done("peer", 50, 0)))
                        .ratio("peer", Measured::perSecond)
                        .median())
                .isNaN();
    }

    @Test
    void countsWhatIsMissingAndWhatCameTwice() {
        assertThat(Tally.of(12, 9, 10)).isEqualTo(new Tally(9, 1, 3));
        assertThat(Tally.of(12, 12, 12).since(Tally.of(2, 2, 2))).isEqualTo(new Tally(10, 0, 0));
    }

    @Test
    void letsTheSidesBeginInTurn() {
        var order = new ArrayList<String>();
        Side ours = () -> {
            order.add("ours");
            return done("ours", 1, 0);
        };
        Side peer = () -> {
            order.add("peer");
            return done("peer", 1, 0);
        };

        var table = new Contest(Scenario.PUSHES, 1, List.of(ours, peer)).of(2);

        assertThat(order).containsExactly("ours", "peer", "peer", "ours");
        assertThat(table.rounds())
                .allSatisfy(round -> assertThat(round.getFirst().side()).isEqualTo("ours"));
    }

    @SafeVarargs
    private static Table table(List<Measured>... rounds) {
        return new Table(Scenario.PUSHES, 100, List.of(rounds));
    }

    private static Measured done(String side, int inASecond, double others) {
        return new Measured(side, inASecond, 0, 0, 1, 1, others);
    }
}
